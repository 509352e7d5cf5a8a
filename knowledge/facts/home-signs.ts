import type { Sign } from './sign.ts';

const mine = '(?: (?:em|toi|tui|minh|chau|no|chong|vo))?';
const near =
  '(?:chong|vo|ba me|bo me|cha me|ba ma|ba (?!noi|ngoai|con)|bo|cha|me|ma|con trai|con gai|con(?! dau| re)|ong xa|ba xa|hai vo chong|cac con)';
const far =
  '(?:ong ba|ong|ba (?:noi|ngoai)|anh chi|anh (?:trai|gai|ruot|ho|hai|ba|ca|re)|chi (?:gai|ruot|ho|hai|ba|ca|dau)|em (?:trai|gai|ruot|ho|re|dau)|co(?! so| the| duoc| gi| so| dinh)|di(?! lam| hoc| dang| nop| o)|chu(?! nha| tro| ho)|bac|cau|mo|thim|duong|chau|ho hang|ba con|nguoi than ben|con dau|con re)';
const lives =
  '(?:nha|nha cua|o voi|o cung|o chung voi|o chung|ve voi|ve o voi|ve o cung|song voi|song cung|song chung voi|theo|sang o voi|len o voi|ra o voi|nhap vao nha|vao nha|vao ho khau|vao ho khau cua|vao ho|vao ho cua|vao so cua|o nha|ve nha|den o voi|ve o nha|khau vao|khau theo|khau ve|ho khau theo|ho khau ve)';

/** Whose home somebody moves into. */
export const homeSigns = {
  near: {
    said: new RegExp(
      `\\b${lives} ${near}\\b|\\b(?:vo|chong|con|ba me|bo me|cha me|me|ba)${mine} (?:ra|len|ve|vao|den|sang|chuyen)(?: (?:day|do|pho|que|tinh))* (?:o|song|sinh song) (?:cung|voi|chung)\\b|\\blam dau\\b|\\bve (?:ben )?nha (?:chong|vo)\\b`,
    ),
    unless: new RegExp(`\\b${lives} ${far}\\b`),
  },
  far: { said: new RegExp(`\\b${lives} ${far}\\b`) },
  rented: {
    said: /\b(?:thue|o tro|phong tro|nha tro|khu tro|day tro|tro hoc|chu tro|ki tuc xa|ktx|nha thue|o thue|muon phong|muon tro|phong thue)\b/,
    unless: /\bcho thue\b|\bkhong (?:con )?(?:thue|o tro)\b/,
  },
  lent: {
    said: /\bo (?:nho|ke|tam nho|gui)\b|\bo dau (?:nho|nha (?:nguoi|ban|ba con|dong|ho hang|co|chu|bac|cau|di|anh|chi))\b|\bmuon nha\b|\bnha (?:muon|nguoi quen|ban|ban be|nguoi ban|dong nghiep|dua ban)\b|\bcho (?:o )?nho\b/,
  },
  own: {
    said: /\bnha (?:cua )?(?:rieng|chinh minh|chinh chu|cua minh|minh mua|moi xay|em mua|toi mua|moi mua|em xay)\b|\b(?:mua|xay|cat|tau|sam)(?: (?:duoc|lai|xong|mot|moi|roi|can|cai))* (?:nha|can ho|chung cu|can nha|can chung cu)\b|\b(?:nha|can ho|chung cu)(?: [a-z]+){0,4} (?:dung ten|ten) (?:em|toi|tui|minh|vo chong)\b|\bnha rieng\b/,
    unless: /\bmua nha o xa hoi\b/,
  },
  /** Leaves a household and stays under its roof, or moves out. */
  stays: {
    said: /\b(?:van|con|dang|deu) (?:dang |con )?(?:o|song)(?: [a-z]+)? (?:chung|cung|mot|nha|dia chi|tai do|do)\b|\b(?:chung|cung|mot) (?:mot )?(?:nha|dia chi|mai nha)\b|\ban rieng\b|\bkhong (?:don|chuyen|doi) (?:di|nha|cho|dia chi)\b/,
    unless: /\b(?:don|chuyen|doi) (?:ra|di|han|sang|nha)\b/,
  },
  leaves: {
    said: /\b(?:don|chuyen|doi) (?:[a-z]+ ){0,2}(?:ra|di|han|sang|qua|nha|ve|cho o|cho khac|noi khac|nha moi)\b|\bra (?:nha moi|o noi khac|o cho khac|o han|o tro)\b|\bkhong (?:con )?o (?:do|nha do|nha cu|chung) nua\b/,
    unless: /\bkhong (?:don|chuyen|doi)\b/,
  },
  cramped: {
    said: /\b(?:\d+|hai|ba|bon|nam|sau|bay|tam|may) (?:nguoi|nhan khau|mieng an) (?:o|song|chen chuc|sinh song|trong)\b|\bnha (?:[a-z]+ )?(?:chat|hep|nho qua|chat hep|chat choi)\b|\bchat (?:choi|chol|hep)\b|\bo (?:chen chuc|chat)\b/,
  },
} as const satisfies Readonly<Record<string, Sign>>;
