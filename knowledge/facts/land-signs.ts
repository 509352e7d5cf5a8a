import { between, notDenied, type Sign } from './sign.ts';

const giver =
  '(?:ong ba|ong|ba|ba noi|ba ngoai|ong noi|ong ngoai|ba me|bo me|cha me|ba ma|bo|cha|me|ma|chu|bac|co|di|cau|anh|chi|anh trai|chi gai|vo|chong|nguoi ta|nguoi quen|dong ho)';
const thing =
  '(?:dat|mieng|manh|lo|thua|can|nha|can nha|can ho|so|so do|so hong|vuon|ruong|xe|chiec|con xe|nua|het|mot)';
const taker = '(?:con|chau|em|toi|tui|minh|vo|chong|vo chong|anh|chi|con gai|con trai|cac con|lai)';

/** How land, a house or a vehicle came to somebody. */
export const gotSigns = {
  bought: {
    said: new RegExp(
      `${notDenied}\\b(?:mua|sang nhuong|nhan chuyen nhuong|mua lai|mua ban|sang lai)\\b(?! (?:bao hiem|the|nha o xa hoi|ban bao))`,
    ),
  },
  sold: {
    said: new RegExp(
      `${notDenied}\\bban (?:het |luon |lai |di |bot )*(?:mieng|manh|lo|thua|can|dat|nha|chiec|con xe|xe)\\b|${notDenied}\\b(?:em|toi|tui|minh|da|moi|vua|nay|gio|muon|can|tinh|se|de|khi) ban (?:lai |duoc |di |con |chiec |cai |${thing} ?|roi|xong|cho|sang|luon|bot|mot|\\d+)`,
    ),
  },
  given: {
    said: new RegExp(
      `\\b(?:tang cho|cho tang|cho khong)\\b|\\bduoc (?:[a-z]+ ){0,4}(?:cho|tang) (?:${between(1)})${thing}\\b|\\b${giver}(?: (?:em|toi|tui|minh|con|chau|noi|ngoai|ruot))*(?: (?:da|muon|vua|moi|dinh|tinh|se|lam giay|co|viet giay))* (?:cho|tang)(?: rieng| luon| het)? (?:${taker} (?:[a-z]+ )?)?${thing}\\b|\\b(?:ong ba|ba noi|ba ngoai|ong noi|ong ngoai|ba me|bo me|cha me|ba ma|bo|cha|me|ma) (?:cho|tang) ${taker}\\b(?! (?:vay|muon|thue|o|biet|hoi|di|dung ten))|\\b(?:cho|tang) (?:lai )?(?:con|chau|con gai|con trai|em|cac con|may dua)(?: [a-z]+)? ${thing}\\b`,
    ),
  },
  inherited: {
    said: new RegExp(
      `\\bthua (?:ke|huong)\\b|\\bdi san\\b|\\b(?:de|truyen) lai\\b(?! (?:xe|cho nguoi|ban))|\\bhuong hoa\\b|\\b(?:ong ba|to tien|cha ong) (?:de|cho|may doi)\\b|\\b${giver}(?: [a-z]+){0,3} (?:mat|chet|qua doi)\\b(?: [a-z0-9]+){0,8} (?:dat|so|nha|xe|sang ten|chia)\\b|\\bdat (?:cua )?${giver}(?: [a-z]+){0,3} (?:da |moi )?(?:mat|chet|qua doi)\\b`,
    ),
    unless: /\bmua lai\b|\btu choi\b/,
  },
  handwritten: {
    said: /\b(?:giay|viet|hop dong) (?:viet )?tay\b|\bviet tay\b|\bmua mieng\b|\bnoi mieng\b|\bbang mieng\b|\bgiay tay\b|\bchua (?:qua )?cong chung\b|\bkhong (?:co |qua )?cong chung\b/,
  },
  /** Passed to somebody of the family. */
  'to-kin': {
    said: /\bcho (?:[a-z0-9]+ ){0,3}?(?:con|chau|cac con|em (?:trai|gai|ruot)|dua|anh em|vo|chong)\b(?! (?:hoi|xin|biet|em hoi))/,
  },
  reclaimed: { said: /\bkhai (?:hoang|pha|khan)\b|\bvo hoang\b|\blan bien\b|\bphat hoang\b/ },
  donated: { said: /\bhien (?:dat|tang|cho|mot|[0-9]+|may|tu nguyen)\b|\btu nguyen hien\b/ },
  divided: {
    said: /\b(?:li hon|li di|toa)\b.*\b(?:chia|giao|xu|phan)\b|\bban an\b|\b(?:chia|phan chia|nhap) (?:tai san )?(?:chung |rieng )?(?:vo chong|cua vo chong)\b|\bthoa thuan (?:[a-z]+ ){0,3}(?:vo chong|tai san)\b|\bquyet dinh cua toa\b/,
  },
  swapped: { said: /\bdoi dat\b|\bhoan doi\b|\bgop von\b|\bchuyen doi (?:dat|ruong)\b|\bdoi ruong\b/ },
  /** The book still names the one who sold. */
  'others-name': {
    said: /\b(?:nguoi ban|chu cu|chu truoc)(?: [a-z]+){0,2} dung ten\b|\b(?:so|giay|so do|so hong) (?:van|con|dang|van con|van dang) (?:dung )?(?:ten )?(?:cua )?(?:chu cu|nguoi ban|nguoi ta|chu truoc|nguoi khac|ten nguoi ban)\b|\b(?:so|giay|van|con)(?: [a-z]+){0,4} (?:ten|dung ten) (?:cua )?(?:chu cu|nguoi ban|nguoi ta|chu truoc|ong chu cu|nguoi khac|nguoi cu|ben ban)\b|\bchua (?:kip )?sang ten\b.*\b(?:mua|ban)\b|\bmua\b.*\bchua (?:kip |lam )?sang ten\b/,
  },
} as const satisfies Readonly<Record<string, Sign>>;

/** What a thing is, where the papers ask for it. */
export const thingSigns = {
  land: {
    said: /\b(?:dat|so do|so hong|can ho|chung cu|thua dat|ruong|vuon|mieng dat|(?:ban|mua|tang|can|ngoi) nha)\b/,
  },
  vehicle: { said: /\b(?:xe(?! nha)|xe may|oto|o to|xe hoi|xe tai|ghe|tau|tau ca|ca no)\b/ },
  house: {
    said: /\b(?:nha (?:o|ong|cap (?:4|bon|iv)|lau|tret|vuon|pho|cua|rieng|san|ngoi|tang|gac|(?:mot|hai|ba|bon|[1-9]) tang|em|toi|minh|tui|moi|cho (?:con|ba|bo|me)|cu|bep|phu)|can nha|ngoi nha|(?:xay|cat|lam|dung|sua|sua lai|cai tao|xay lai) (?:lai )?(?:cai |can |ngoi )?nha)\b(?! (?:xuong|kho|tho|van hoa|nghi|hang(?! xom)|may|thuoc|truong|cong vu|tuong niem|yen|ga))/,
    unless:
      /\b(?:nha (?:xuong|kho|tho|van hoa|nghi|hang(?! xom)|may|yen)|khach san|van phong|tru so|dinh|chua|mieu|den tho|cong ti xay|cong ty xay)\b/,
  },
  altered: {
    said: /\b(?:sua|cai tao|nang (?:them|tang|cap|len|mai)|co noi|lop (?:lai|mai)|thay mai|do them|them (?:mot |1 |hai |2 )?(?:tang|phong|gac|mai)|len them|noi (?:rong|them|ra)|tu sua|trung tu)\b/,
    unless: /\bsua (?:ten|thong tin|giay|so)\b/,
  },
  works: {
    said: /\b(?:nha (?:xuong|kho|nghi|hang(?! xom)|may|van hoa|yen)|kho (?:hang|chua|lua|lanh)|xuong|tru so|van phong|khach san|trang trai|chuong (?:heo|ga|bo|trai)|truong hoc|tram (?:xang|bien ap))\b/,
    unless: /\b(?:nha tho|nha o)\b/,
  },
} as const satisfies Readonly<Record<string, Sign>>;

/** How much of it. */
export const extentSigns = {
  part: {
    said: /\b(?:mot|1) (?:phan|it|nua|goc|doan|khuc|mieng nho|manh nho|phan tu|phan ba)\b|\bphan nua\b|\bnua (?:mieng|manh|lo|thua|can|dat)\b|\bcat (?:ra|bot|cho|lai|mot|\d+)\b|\btach (?:ra|mot|\d+|bot|cho)\b|\b\d+ ?(?:m2|m|met|met vuong|cong|sao) (?:trong|cua|tu)\b|\bban bot\b/,
  },
  split: { said: /\b(?:tach|chia|cat|xe)\b(?! (?:ho|khau))/ },
  merge: {
    said: /\b(?:gop|ghep|gom|hop thua|hop nhat|hop (?:hai|ba|2|3|lai)|nhap (?:thua|lai|chung|hai|ba|2|3|vao nhau)|don (?:hai|2|lai))\b(?! von)/,
  },
  /** Split or not, the same name stays in the books. */
  'same-owner': {
    said: /\b(?:van|deu|cung|van la|van do) (?:[a-z]+ ){0,2}(?:dung ten|ten (?:toi|em|minh|tui|cu|mot nguoi)|mot chu|chu cu|giu ten)\b|\bkhong (?:doi|sang|thay|ban|cho)(?: [a-z]+)? (?:ten|chu|ai)\b|\bgiu nguyen (?:ten|chu)\b/,
  },
  whole: {
    said: /\b(?:ca|toan bo|nguyen|tron|het|het ca|luon ca|tat ca) (?:cai |con |mot )?(?:thua|mieng|manh|lo|can|nha|dat|so|vuon|khu|ngoi)\b|\bhet (?:luon )?(?:mieng|manh|lo|thua|dat|nha)\b|\bsang ten het\b|\bnguyen can\b/,
    unless: /\bmot phan\b/,
  },
} as const satisfies Readonly<Record<string, Sign>>;

const wall =
  '(?:vach|tuong|nha|nha ben|hang xom|ben canh|nguoi ta|lien|nha ke|mai|mong|hai ben|ben hong|cong trinh)';
/** What stands around a house that is to be built. */
export const besideSigns = {
  neighbours: {
    said: new RegExp(
      `${notDenied}\\b(?:sat|dinh|lien|lien ke|ke|ap|chung|san|giap|sat ben|sat rat|sat ri|sat sat) ${wall}\\b|\\b(?:lien ke|nha pho|nha ong|ke ben|nha lien|sat rat|sat nach|san sat)\\b|\\bhai ben (?:deu )?(?:co|la|dinh|sat) (?:nha|hang xom|nguoi)\\b`,
    ),
    unless:
      /\b(?:khong|chang|chua|ko) (?:[a-z]+ ){0,2}(?:sat|dinh|lien ke|giap|ke|chung)\b|\bkhong co (?:nha|ai|hang xom)\b/,
  },
  alone: {
    said: /\b(?:khong|chang|chua) (?:[a-z]+ ){0,2}(?:sat|dinh|lien ke|lien|giap|ke|chung)\b(?! (?:so|ten))|\b(?:xung quanh|chung quanh|bon ben|bon be|hai ben|tu phia) (?:[a-z]+ ){0,2}(?:trong|dat|vuon|ruong|khong|chua|cay|rao)|\bgiua (?:vuon|dong|ruong|mieng dat|khu dat)\b|\bcach (?:xa )?(?:nha|hang xom)\b|\bkhong co (?:nha|ai|hang xom|cong trinh)(?: [a-z]+){0,3}(?: ben| ke| sat| canh| o)?\b|\bdat rong\b|\bbiet lap\b/,
  },
} as const satisfies Readonly<Record<string, Sign>>;
