import type { Sign } from '#src/answers/guard/concern.ts';

/** What offices settle and many catalogues do not hold: other ministries' work. Closed: each has its words in `prompts/`. */
export const absentTopics = [
  'clinic',
  'pharmacy',
  'health-practice',
  'food-service',
  'private-teaching',
  'school-exam',
  'karaoke',
  'shop-sign',
  'festival',
  'alcohol-and-fuel',
  'association',
  'religion',
  'unemployment',
  'work-permit',
  'brand',
  'civil-servant-exam',
  'merit',
] as const;
export type AbsentTopic = (typeof absentTopics)[number];

export type AbsentSign = Sign & {
  /** Where one of the best candidates is of such a field (without marks), the catalogue holds it after all. */
  readonly covered: RegExp;
};

/** Somebody wants to begin or be allowed something, or asks what that takes. */
const wish =
  '(?:mo|lap|thanh lap|xin|cap|giay|giay phep|phep|dieu kien|kinh doanh|thu tuc|dang ki|ban|hanh nghe|can gi|to chuc|lam chu)';
const opening = `(?=.*\\b${wish}\\b)`;

/** Read on the message without marks, "ký" as "ki". */
export const absentSigns: Readonly<Record<AbsentTopic, AbsentSign>> = {
  clinic: {
    said: new RegExp(
      `^${opening}.*\\b(?:phong (?:kham|mach|rang)|nha khoa|tram xa|benh vien tu|nha ho sinh|tham m[iy] vien|co so (?:tham m[iy]|xam|massage|kham benh|chua benh)|tiem (?:xam|phun xam)|spa)\\b`,
    ),
    unless: /\b(?:thu y|cho meo|bhyt|bao hiem|kham suc khoe|ma tuy|cai nghien|quoc phong|quan [iy])\b/,
    covered: /\by te|kham benh|kham chua benh/,
  },
  pharmacy: {
    said: new RegExp(
      `^${opening}.*(?:\\b(?:nha thuoc|hieu thuoc|quay thuoc|tiem thuoc|thuoc tay|m[iy] pham|thuc pham chuc nang)\\b)`,
    ),
    unless: /\b(?:thu y|bao ve thuc vat|tru sau|gia suc|thu[iy] san|bvtv|hai quan|nhap khau|thue)\b/,
    covered: /\bduoc\b|m[iy] pham/,
  },
  'health-practice': {
    said: /\b(?:chung chi|giay phep|cchn|gphn) (?:hanh nghe )?(?:[iy]|duoc|kham (?:benh|chua)|bac si|dieu duong|[iy] si|[iy] ta|duoc si|ho sinh)\b/,
    covered: /\by te|kham benh|duoc\b/,
  },
  'food-service': {
    said: /^(?=.*\b(?:quan|tiem|nha hang|ca phe|cafe|an uong|bep an|can tin|cang tin|tra sua|banh mi|suat an|com|bun|pho|do an|an sang|an vat)\b).*\b(?:an toan (?:ve sinh )?thuc pham|ve sinh (?:an toan )?thuc pham|attp|vsattp|atvstp)\b/,
    unless: /\b(?:nong san|nong lam|thu[iy] san|nuoc mam|giet mo|trang trai)\b/,
    covered: /an toan thuc pham|dinh duong/,
  },
  'private-teaching': {
    said: /\b(?:day (?:them|kem)|lop (?:day|hoc) (?:them|kem)|nhom tre|mau giao (?:doc lap|tu thuc)|mam non (?:tu|doc lap)|nha tre tu|trung tam (?:ngoai ngu|tin hoc|anh ngu|tieng|day|luyen thi|ki nang|gia su)|truong (?:mam non |tieu hoc )?(?:tu thuc|dan lap))\b/,
    unless: /\b(?:lai xe|quoc phong|khuyet tat|thue|ho tro kinh phi)\b/,
    covered: /^giao duc(?! quoc phong)/,
  },
  'school-exam': {
    said: /\b(?:thi (?:tot nghiep|dai hoc|thpt|vao (?:lop )?10|chuyen cap|vao truong|hoc sinh gioi|lai tot nghiep)|tuyen sinh (?:vao )?(?:lop|dai hoc|dau cap)|xet tuyen|hoc bong|phuc khao|nguyen vong|du hoc)\b/,
    unless:
      /\b(?:cong an|quan su|quan doi|khai sinh|ban sao|trich luc|sao y|cong chung|chung thuc|xac nhan|ho chieu|passport|li lich|tam hoan|nghia vu|tam tru|thuong tru|can cuoc|ma dinh danh|xuat canh|lai xe|hop phap hoa)\b/,
    covered: /giao duc (?:trung hoc|pho thong|dai hoc|tieu hoc)|thi, tuyen sinh|dao tao voi nuoc ngoai/,
  },
  karaoke: {
    said: new RegExp(
      `^${opening}.*\\b(?:karaoke|vu truong|quan bar|tro choi dien tu|quan (?:net|game)|phong (?:gym|tap)|billiards|bida|bi a)\\b`,
    ),
    unless: /\b(?:mat|can cuoc|on ao|hat|mo nhac|lam phien|phan anh|co thuong|ngoai te|ngoai hoi)\b/,
    covered: /van hoa|the thao|the duc|phat thanh/,
  },
  'shop-sign': {
    said: /\b(?:bang|bien|bang ron|pano|ap phich|hop den) (?:hieu|quang cao|ron)\b|\b(?:treo|dat|dung|lam) (?:\S+ ){0,2}(?:bang|bien) (?:hieu|quang cao)\b|\b(?:treo|phat) (?:bang ron|to roi)\b/,
    unless: /\b(?:duong bo|quoc lo|cao toc|thuoc|phan bon|thu y|bien bao)\b/,
    covered: /quang cao|van hoa/,
  },
  festival: {
    said: /\b(?:to chuc|mo|xin phep|xin) (?:\S+ ){0,3}(?:le hoi|hoi cho|hoi lang|bieu dien|dem nhac|ca nhac|chuong trinh van nghe|hoi thi nguoi dep|thi hoa hau|giai (?:chay|dau|bong|the thao)|trien lam)\b/,
    unless: /\b(?:cong trinh tam|via he|long duong|phao hoa|phong chay)\b/,
    covered: /van hoa|nghe thuat|the thao|the duc|le hoi|xuc tien|trien lam/,
  },
  'alcohol-and-fuel': {
    said: /\b(?:ban|nau|san xuat|kinh doanh|dai li|mo|lam) (?:\S+ ){0,3}(?:ruou|thuoc la|xang dau|cay xang|cua hang xang|tram xang|khi hoa long|gas)\b/,
    unless: /\b(?:nhap khau|tem|thue|hai quan|mien thue|ngoai te|vuot dinh luong)\b/,
    covered: /luu thong hang hoa|cong thuong|xang dau|kinh doanh khi|thuong mai/,
  },
  association: {
    said: /\b(?:lap|thanh lap|mo|xin lap) (?:\S+ ){0,2}(?:hoi (?:dong huong|tu thien|thien nguyen|nghe|khuyen hoc|nguoi|cuu|phu huynh)|qu[iy] (?:tu thien|thien nguyen|xa hoi|khuyen hoc)|cau lac bo|clb|nhom tu thien|doan tu thien)\b/,
    covered: /(?<!xa )\bhoi\b(?!,? (?:nhap|dong))|to chuc phi chinh phu|quy tu thien/,
  },
  religion: {
    said: /\b(?:ton giao|sinh hoat (?:dao|ton giao)|diem nhom|chuc sac|tu si|xay (?:chua|nha tho|tinh xa|thanh that)|sua (?:chua )?nha tho|tu bo di tich|lap (?:chua|ban tho dao))\b/,
    unless:
      /\b(?:nha tho (?:ho|toc|to)|can cuoc|khai sinh|dan toc|muc ton giao|sua ton giao|doi ton giao|thong tin|li lich)\b/,
    covered: /ton giao|tin nguong|di san/,
  },
  unemployment: {
    said: /\b(?:(?:bao hiem|tro cap|tien|bh) that nghiep|bhtn)\b/,
    unless: /\b(?:linh (?:ho|thay)|lanh (?:ho|thay|dum|giup)|nhan (?:ho|thay|dum|giup)|u[iy] quyen)\b/,
    covered: /viec lam|that nghiep/,
  },
  'work-permit': {
    said: /\b(?:giay phep lao dong|(?:lao dong|nhan vien|nguoi) nuoc ngoai (?:\S+ ){0,3}(?:giay phep lao dong|work permit)|work permit|noi quy lao dong|thang bang luong|thang luong (?!huu)(?:cua )?(?:cong ti|doanh nghiep)|thoa uoc lao dong|xuat khau lao dong (?:can|thu tuc|o dau|dang ki))\b/,
    unless: /\b(?:tam tru|thi thuc|visa|li lich tu phap|khong tien an|doi giay)\b/,
    covered: /viec lam|lao dong(?:,| ngoai nuoc| - | tien luong)|quan he lao dong/,
  },
  brand: {
    said: /\b(?:dang ki|bao ho|bi (?:an cap|nhai)) (?:\S+ ){0,2}(?:nhan hieu|thuong hieu|logo|ban quyen|sang che|kieu dang cong nghiep|tac quyen)\b/,
    unless: /\b(?:hai quan|nhap khau|thuoc|giong cay)\b/,
    covered: /so huu tri tue|ban quyen|so huu cong nghiep/,
  },
  'civil-servant-exam': {
    said: /\b(?:thi (?:tuyen )?(?:cong chuc|vien chuc)|tuyen dung (?:cong chuc|vien chuc|giao vien)|xet (?:tuyen )?(?:cong chuc|vien chuc))\b/,
    unless: /\b(?:cong an|quan doi|quoc phong|li lich|so yeu)\b/,
    covered: /cong chuc|vien chuc/,
  } /** Records of the army for those who serve are held; what a family receives is not. */,
  merit: {
    said: /\b(?:thuong binh|benh binh|liet si|nguoi co cong|me viet nam anh hung)\b.{0,60}\b(?:tien tuat|tuat|than nhan|nguoi than|vua mat|mat roi|da mat|qua doi|tho cung|bang to quoc)\b|\b(?:tien tuat|tro cap tuat|than nhan|tho cung|bang to quoc)\b.{0,30}\b(?:thuong binh|benh binh|liet si|nguoi co cong)\b/,
    unless:
      /\b(?:tai ngu|quan nhan|quan doi|quoc phong|cong an|giam dinh|khai tu|bao tu|mai tang|xac nhan|cong nhan|bao hiem|bhxh|thue|mien|giam)\b/,
    covered: /nguoi co cong/,
  },
};
