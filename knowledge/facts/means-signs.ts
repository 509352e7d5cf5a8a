import { notDenied, type Sign } from './sign.ts';

/** What a household or somebody lives on, as far as papers and fees hang on it. */
export const meansSigns = {
  poor: {
    said: new RegExp(`${notDenied}\\b(?:ho|dien|so|thuoc|the) (?:ho |dien )?ngheo\\b|\\bnha ngheo\\b`),
  },
  'near-poor': { said: new RegExp(`${notDenied}\\bcan ngheo\\b`) },
  pupil: {
    said: /\b(?:hoc sinh|sinh vien|di hoc|dang hoc|hoc lop|hoc cap|hoc truong|nha truong|len lop|vao lop|hoc dai hoc|hoc nghe|tieu hoc|trung hoc|mau giao|thpt|thcs|hoc cao dang)\b/,
    unless: /\bhoc xong\b|\bbo hoc\b|\bnghi hoc\b/,
  },
  jobless: { said: /\bthat nghiep\b/ },
  pensioned: {
    said: new RegExp(
      `${notDenied}\\b(?:co|huong|linh|lanh|nhan|dang huong|dang linh|dang lanh|dang nhan) (?:tien )?(?:luong huu|huu tri(?! xa hoi)|che do huu)\\b|\\b(?:can bo|nguoi|cong nhan|giao vien|vien chuc|bo doi) (?:da )?(?:nghi )?(?:huu|ve huu|huu tri)\\b`,
    ),
    unless: /\bkhong (?:co )?(?:tien )?luong huu\b/,
  },
  unpensioned: {
    said: /\b(?:khong|chua|chang) (?:co |duoc |huong |linh |lanh |nhan )*(?:tien )?luong huu\b/,
  },
  'social-pension': {
    said: /\bhuu tri xa hoi\b|\b(?:tien|tro cap) (?:nguoi )?(?:gia|cao tuoi|tuoi gia)\b|\btien cao tuoi\b/,
  },
  survivors: { said: /\b(?:tien |tro cap |huong |linh |lanh |nhan )tuat\b/ },
  disabled: {
    said: /\b(?:khuyet tat|tan tat|liet|bai liet|bai nao|tam than|thieu nang|down|tu ki|cam diec|mu loa|mu hai mat|bi mu|bi diec|cut (?:chan|tay)|cham phat trien|bi dien|dong kinh)\b/,
  },
  orphaned: {
    said: /\bmo coi\b|\b(?:cha me|ba me|bo me|ba ma)(?: (?:chau|no|be|em|hai dua|deu|da|cung))* (?:mat|chet|qua doi|bo di|bo roi|di tu|mat tich)\b|\bmat (?:ca |het )+(?:cha|ba|bo) (?:lan |va |voi )?(?:me|ma)\b|\bkhong con (?:cha me|ba me|bo me|ai nuoi)\b/,
  },
  hiv: { said: /\b(?:hiv|aids|sida|nhiem h)\b/ },
} as const satisfies Readonly<Record<string, Sign>>;

/** What somebody does for a living, or did. */
export const workSigns = {
  state: {
    said: new RegExp(
      `${notDenied}\\b(?:giao vien|cong chuc|vien chuc|can bo|cong an|bo doi|si quan|quan nhan|nha nuoc|co quan nha nuoc|day (?:hoc|o truong|truong)|uy ban|kho bac|bien che|dieu duong vien|bac si benh vien|hai quan|bien phong)\\b(?! (?:tu hoc|xa\\b|phuong (?:chi|noi|bao)|ho tich|mot cua|noi|bao|yeu cau|huong dan))`,
    ),
    unless:
      /\b(?:khong|chua|ko) (?:[a-z]+ ){0,4}(?:nha nuoc|can bo|cong chuc|vien chuc|bien che|bo doi|cong an|co quan)\b/,
  },
  private: {
    said: /\b(?:lam (?:nong|ruong|vuon|ray|bien|thue|muon|ho|tu do|tho|cong ti|cong nhan|may|nail|cong ty tu nhan)|nong dan|danh ca|di bien|buon ban|ban (?:hang|ve so|ca|rau|quan|buon)|noi (?:tro|cho)|cong nhan|tu do|cong ty tu nhan|tho (?:ho|may|dien|moc|xay|ne|son)|chay (?:xe|grab|xe om|cho)|tai xe|xe om|o nha(?! nuoc)|phu ho|that nghiep|lao dong tu do|kinh doanh)\b|\bkhong (?:lam|phai|thuoc) (?:[a-z]+ ){0,4}(?:nha nuoc|can bo|cong chuc|vien chuc|bien che|co quan)\b/,
  },
  employed: {
    said: /\b(?:dang|con|van)(?: con| dang)? (?:di )?lam\b(?! (?:giay|thu tuc|ho so|the|lai|mo coi))|\b(?:lam )?cong nhan\b|\b(?:cong ty|xuong|nha may|co quan|ben em) (?:[a-z]+ ){0,2}(?:dong|co dong|mua) (?:bao hiem|bhxh)\b|\blam (?:cong ty|o cong ty|xuong|nha may|may|van phong)\b/,
    unless: /\b(?:nghi viec|thoi viec|nghi lam|giai the|pha san|da nghi|het lam|bi cho nghi|mat viec)\b/,
  },
  left: {
    said: /\b(?:nghi viec|thoi viec|nghi lam|nghi han|xin nghi|da nghi|het lam|bi cho nghi|mat viec|khong (?:con )?(?:di )?lam nua)\b|\bcong ty(?: [a-z]+){0,3} (?:giai the|pha san|dong cua|don di|bo tron|nghi hoat dong)\b/,
  },
  voluntary: { said: /\bbao hiem (?:xa hoi )?tu nguyen\b|\bdong tu nguyen\b|\bxa hoi tu nguyen\b/ },
} as const satisfies Readonly<Record<string, Sign>>;
