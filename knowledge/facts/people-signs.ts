import { notDenied, type Sign } from './sign.ts';

/** Countries as they stand after "người", "quốc tịch", "chồng"; "người anh" and "người lao động" are none. */
const country =
  '(?:nuoc ngoai|ngoai quoc|tay|ngoai kieu|han quoc|han|nhat ban|nhat|trung quoc|tau|dai loan|hong kong|mi|hoa ki|phap|duc|uc|anh quoc|nga|lao(?! dong| thanh| cai)|campuchia|cam pu chia|thai lan|canada|ca na da|singapore|sing|malaysia|ma lai|indonesia|philippines|phi lip pin|an do|nepal|italia|tay ban nha|ha lan|thuy si|thuy dien|na uy|dan mach|phan lan|bo dao nha|ba lan|sec|ukraina|brazil|mexico|new zealand|chau au|chau phi)';
const spouse = '(?:chong|vo|ban trai|ban gai|nguoi yeu|bo|cha|con re|con dau|khach|sep|chuyen gia)';
const whose = '(?: (?:em|toi|be|no|chau|tui|minh|sap cuoi|cua [a-z]+))?';
const abroad = `(?:o|ben|tai|toa|toa an|qua|tu) (?:toa |toa an |ben |nuoc )?${country}`;
const ends = '(?:li hon|li di|li than|huy ket hon|ra toa|bo nhau|chia tay)';

/** From where people are. */
export const nationSigns = {
  foreign: {
    said: new RegExp(
      `\\b(?:nguoi|quoc tich|dan|mang quoc tich|nhap quoc tich) (?:nuoc )?${country}\\b|\\b${spouse}${whose} (?:la |o )?(?!tay ninh|duc (?!quoc))${country}\\b|\\byeu to nuoc ngoai\\b`,
    ),
    unless:
      /\bkhong (?:phai )?(?:la )?(?:nguoi|co yeu to) nuoc ngoai\b|\b(?:dang|di|song|lam|o|hoc) (?:[a-z]+ )?(?:nuoc ngoai)\b/,
  },
  overseas: { said: /\bviet kieu\b|\bgoc viet\b|\bdinh cu (?:o|ben|tai)\b|\bkieu bao\b/ },
  /** A paper that another country issued. */
  papers: {
    said: new RegExp(
      `\\b(?:ho chieu|passport|bang|bang (?:cu nhan|thac si|tien si|ki su|nghe|trung cap)|bang cap|bang lai|bang tot nghiep|bang dai hoc|the|chung chi|visa|giay phep lai xe) (?:cua |do |ben |nuoc |cap o |tai )*(?!han\\b(?! quoc)|nhat\\b(?! ban)|phap\\b|duc\\b|lao\\b)${country}\\b`,
    ),
  },
} as const satisfies Readonly<Record<string, Sign>>;

/** Whether somebody was, is or never was married. */
export const marriageSigns = {
  never: {
    said: /\bchua (?:tung |ai |he |bao gio |mot lan )*(?:ket hon|dang ki ket hon|lap gia dinh|co gia dinh|co vo|co chong|lay vo|lay chong|lay ai|cuoi|vo\b|chong\b|yeu ai|mot lan)|\b(?:con|van|deu|dang|toan) (?:con )?(?:doc than|trai tan|gai tan|gai son)\b|\bdoc than (?:tu|tu truoc|hoan toan|ca)\b|\b(?:cuoi|ket hon|lay vo|lay chong|lap gia dinh) lan dau\b|\blan dau (?:tien )?(?:ket hon|cuoi|lay|lap gia dinh)\b|\bchua qua lan (?:do|cuoi|vo|chong)\b/,
    unless: /\b(?:li hon|li di|goa|tung ket hon roi|vo cu|chong cu)\b/,
  },
  ended: {
    said: new RegExp(
      [
        `(?<!\\b(?:chua|khong|chang|dang|muon|doi|xin|khong he|chua tung) )\\b${ends}\\b(?! (?:chua|thi sao|o dau|can gi|nhu the nao))`,
        '\\bgoa(?: (?:vo|chong))?\\b',
        '\\b(?:vo|chong)(?: (?:em|toi|tui|minh|chi|anh|cu|truoc|dau|co|ba|no|ay|chau))* (?:da |vua |moi )?(?:mat|chet|qua doi)\\b',
        '\\b(?:vo|chong) (?:cu|truoc|dau tien)\\b',
        '\\b(?:mot|1|hai|2|qua) doi (?:vo|chong)\\b|\\bbuoc nua\\b|\\b(?:qua|lo) (?:mot|1|hai)? ?(?:lan|chuyen) do\\b|\\bgay ganh\\b|\\blo do\\b|\\btai hon\\b|\\btai gia\\b|\\bdi them buoc\\b|\\bdut ganh\\b',
        '\\b(?:ket hon|cuoi|lay vo|lay chong|lap gia dinh|dang ki) lan (?:thu )?(?:hai|2|ba|3|nua)\\b',
        '(?<!chua )\\btung (?:co (?:vo|chong|gia dinh)|ket hon|lap gia dinh|cuoi|li hon)\\b',
      ].join('|'),
    ),
    unless: new RegExp(
      `\\b${ends}\\b(?: [a-z]+){0,4} ${abroad}\\b|\\bchua ghi chu\\b|\\b${abroad}\\b(?: [a-z]+){0,2} (?:cho )?${ends}\\b`,
    ),
  },
  divorced: { said: new RegExp(`\\b${ends}\\b`) },
  abroad: {
    said: new RegExp(
      `\\b${ends}\\b(?: [a-z]+){0,4} ${abroad}\\b|\\bchua ghi chu (?:li hon)?|\\b(?:toa|toa an) (?:[a-z]+ )?${country} (?:[a-z]+ ){0,2}${ends}\\b|\\b(?:o|ben) ${country}\\b(?: [a-z]+){0,3} ${ends}\\b`,
    ),
  },
  ongoing: {
    said: new RegExp(
      `${notDenied}\\b(?:dang|hien|van) (?:con )?(?:co|song voi|o voi|o chung voi) (?:vo|chong|gia dinh)\\b|\\bvo chong(?: (?:em|toi|tui|minh|chung toi))?(?: hien| dang| van| con)* (?:song|o) (?:voi nhau|chung|cung nhau|hanh phuc)\\b|\\b(?:co|da co|lay) (?:vo|chong|gia dinh) roi\\b|\\bda (?:ket hon|dang ki ket hon|lap gia dinh|lay (?:vo|chong)|cuoi)\\b|\\b(?:trong thoi ki|tai san) hon nhan\\b`,
    ),
    unless: /\b(?:li hon|li di|goa|chua)\b/,
  },
  unwed: {
    said: /\b(?:chua|khong|khong he|chua he) (?:dang ki|lam|co|lam giay|ra xa dang ki) (?:[a-z]+ ){0,3}?(?:ket hon|hon thu)\b|\bchua (?:cuoi|ket hon)\b|\bngoai gia thu\b|\bkhong hon thu\b|\bsong chung (?:nhu vo chong|chua|ma chua)\b/,
  },
  'single-parent': {
    said: /\bdon than\b|\b(?:mot|1) minh (?:[a-z]+ )?nuoi\b|\b(?:toi|em|minh|tui|chi|me|ba|con gai) (?:phai )?nuoi (?:[a-z0-9]+ ){0,5}(?:mot|1) minh\b|\b(?:chong|vo)(?: [a-z]+){0,2} (?:chet|mat|bo|bo di|bo nha|qua doi)\b.*\bnuoi\b|\b(?:goa|li hon|li di)\b.*\bnuoi\b|\bkhong (?:co )?chong\b.*\bnuoi\b/,
  },
} as const satisfies Readonly<Record<string, Sign>>;

const relative =
  '(?:ong ba|ong|ba (?:noi|ngoai)|ba|co|di|chu|bac|cau|mo|thim|anh|chi|em|con|vo|chong|bo|cha|me|ma|chau)';

/** Who is whose, where the office asks for it. */
export const kinSigns = {
  /** A relative becomes guardian of a relative. */
  guards: {
    said: new RegExp(
      `\\b${relative}(?: [a-z]+){0,6} (?:giam ho|nguoi giam ho)(?: cho)? (?:cho )?${relative}\\b`,
    ),
    unless: /\b(?:cham dut|thoi|bo|giam sat|duoc cu|cu lam|phuong cu|xa cu)\b/,
  },
  none: {
    said: /\b(?:khong|chang|cha) (?:con |co |ai )*(?:nguoi than|than nhan|ba con|con chau|ho hang|than thich|ruot thit)\b|\bneo don\b|\bvo gia cu\b|\bkhong than thich\b/,
  },
  /** Somebody grown up, as one speaks of them. */
  elder: {
    said: /\b(?:me|bo|ba|ma|cha|vo|chong|ong xa|ba xa|ong|ong (?:noi|ngoai)|ba (?:noi|ngoai)) (?:em|toi|tui|minh|chau|con)\b|\b(?:ong|ba) (?:noi|ngoai)\b|\b(?:ong|ba) xa\b/,
  },
  /** Others are asked to go, which makes them somebody's messenger. */
  asked: {
    said: /\b(?:nho|uy quyen|ui quyen|giao cho|thay|gium|dum|giup)\b|\bho(?= |$)(?! (?:so|khau|kinh|ngheo|gia|chieu|tich|can))/,
  },
  several: {
    said: /\b(?:ca hai|hai ben|ca ben|deu|cung|nhieu nguoi|may nguoi|may anh em)(?: [a-z]+){0,6} (?:du dieu kien|muon nuoi|giam ho|nhan nuoi)\b/,
  },
} as const satisfies Readonly<Record<string, Sign>>;
