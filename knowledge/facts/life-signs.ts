import { between, type Sign } from './sign.ts';

const dies = '(?:mat|chet|qua doi|tu vong|tat tho|di|khong qua khoi|trut hoi tho)';
const bears = '(?:sinh|sanh|de|sinh non|sinh mo|sanh mo|mo de|de mo|chao doi|ra doi)';
const ward =
  '(?:benh vien|vien|tram y te|tram xa|trung tam y te|phong kham|nha ho sinh|nha bao sanh|nha bao sinh|khoa san|phu san)';

/** Where a life began or ended. */
export const lifeSigns = {
  'died-in-hospital': {
    said: new RegExp(
      `\\b${dies} (?:${between(4)})(?:o|tai|trong|ngoai|tren|duoi) (?:khoa [a-z]+ )?${ward}\\b|\\b(?:o|tai|trong) ${ward}(?: [a-z]+){0,3} ${dies}\\b|\\bnam vien (?:[a-z0-9]+ ){0,3}(?:thi |roi )?${dies}\\b`,
    ),
    unless: /\b(?:benh vien|vien) (?:cho|tra|chuyen) ve\b|\b(?:cho|xin|dua) ve nha\b/,
  },
  'died-at-home': {
    said: new RegExp(
      `\\b${dies} (?:${between(4)})(?:o|tai) (?:nha|que nha|que|tu gia|nha rieng)\\b|\\b(?:o|tai) nha (?:thi |roi )?${dies}\\b|\\b(?:benh vien|vien) (?:cho|tra) ve\\b|\\b(?:xin|dua) ve nha\\b`,
    ),
  },
  'died-long-ago': {
    said: /\b(?:hoi|thoi|luc) (?:chien tranh|giai phong|phap|mi|bao cap|chong mi|chong phap|kham chien)\b|\b(?:mat|chet|qua doi) (?:[a-z]+ ){0,2}(?:lau|may chuc nam|nhieu nam|may nam|tu lau|truoc giai phong)\b/,
  },
  'born-in-hospital': {
    said: new RegExp(`\\b${bears} (?:${between(4)})(?:o |tai |trong |ngoai |tren )?${ward}\\b`),
    unless: /\bduong (?:di |toi |len )?(?:benh )?vien\b/,
  },
  'born-elsewhere': {
    said: new RegExp(
      `\\b${bears} (?:${between(3)})(?:o nha|tai nha|o que|tren duong|doc duong|giua duong|tren xe|tren taxi|trong xe|rot|tren ghe|tren ray|o ray|ngoai ruong)\\b|\\b(?:ba mu|mu|ba do|mu vuon) (?:vuon )?(?:do|toi)\\b|\\b(?:de|sinh|sanh) rot\\b`,
    ),
  },
  dead: {
    said: /\b(?:ong ba|ong|ba (?:noi|ngoai)|ba me|bo me|cha me|ba ma|bo|ba|cha|me|ma|vo|chong|chu|bac|co|di|cau|anh|chi|em)(?: (?:em|toi|tui|minh|noi|ngoai|ruot|chong|vo|ho))*(?: (?:da|moi|vua|deu|bi))* (?:mat|chet|qua doi|tu vong)\b(?! (?:so|giay|the|bang|tien|phi|ho chieu|bao))/,
  },
  foundling: {
    said: /\bbi bo roi\b|\b(?:nhat|luom|bat gap|tim thay|thay|de lai|bo lai|bo) (?:duoc )?(?:mot |dua |em |chau )*(?:be|tre|tre so sinh|em be|be so sinh|con nit)(?: [a-z]+){0,4} (?:truoc|o|ngoai|tai|trong|ben) (?:cong|cua|chua|duong|cho|benh vien|thung|goc|hien|nha tho)\b|\b(?:nhat|luom) duoc (?:[a-z]+ ){0,3}(?:be|tre)\b|\b(?:be|tre|so sinh)(?: [a-z]+){0,4} bi (?:bo|vut|quang|de) (?:lai|roi|truoc|o|ngoai)\b/,
  },
  surrogate: { said: /\bmang thai ho\b|\bde (?:ho|thue|muon)\b|\bsinh ho\b/ },
  newborn: {
    said: /\b(?:be|con|chau|em be)(?: (?:em|toi|minh|nha|gai|trai|nha em|nha toi|tui|dau long))* (?:moi|vua) (?:sinh|sanh|de|chao doi|lot long|ra doi)\b|\b(?:vo|em|chi|con dau|con gai)(?: (?:em|toi|minh|tui))? (?:moi|vua) (?:sinh|sanh|de)\b|\bso sinh\b/,
  },
} as const satisfies Readonly<Record<string, Sign>>;

/** How one files. */
export const waySigns = {
  online: {
    said: /\b(?:tren|qua|bang|o|vao|dung) (?:mang|vneid|app|ung dung|dien thoai|cong dich vu|cong quoc gia|web|dinh danh|may tinh)\b|\bonline\b|\btruc tuyen\b|\bqua app\b|\b(?:o|ngoi) nha (?:lam|nop|xin)\b/,
    unless:
      /\b(?:khong|chua|ko) (?:[a-z]+ ){0,3}(?:vneid|mang|online)\b|\b(?:vneid|mang) (?:khong|chua|sai|bi|ghi)\b/,
  },
  counter: {
    said: /\b(?:ra|len|den|toi|qua|tai|o|xuong|chay ra|chay len) (?:cong an|phuong|xa|uy ban|trung tam|mot cua|quay|tru so|thi tran|cap xa)\b|\btruc tiep\b|\bban giay\b/,
  },
} as const satisfies Readonly<Record<string, Sign>>;
