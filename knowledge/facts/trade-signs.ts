import type { Sign } from './sign.ts';

const place =
  '(?:quan|tiem|cua hang|tru so|dia chi|dia diem|mat bang|cho ban|cho kinh doanh|shop|xuong|sap|ki ot)';
const owner = '(?:chong|vo|ba|bo|cha|me|ma|ong|anh|chi|ong xa|ba xa|chu ho|chu quan|chu tiem|con)';

/** What changes in a household's business. */
export const tradeSigns = {
  sole: {
    said: /\b(?:mot |1 )?(?:minh|rieng) (?:em|toi|tui|to)\b(?: [a-z]+){0,2} (?:dung ten|lam|mo|ban|lap|kinh doanh|quan li|bo von)\b|\b(?:mot|1) minh(?: (?:em|toi|tui|dung|lam|mo|ban|lap))+\b|\b(?:dung ten|mo|lam|ban|lap)(?: [a-z]+){0,5} (?:mot|1) minh\b/,
  },
  family: {
    said: /\b(?:vo chong|ca nha|ba me|bo me|me con|anh em|chi em|gia dinh|may nguoi trong nha)(?: [a-z0-9]+){0,3} (?:cung|chung|hun|gop) (?:[a-z]+ )?(?:mo|lap|lam|von|ban|kinh doanh|dung ten|nhau)\b/,
  },
  moved: {
    said: new RegExp(
      `\\b(?:doi|chuyen|don)(?: [a-z]+){0,2} ${place}\\b(?! (?:truong|ho|ten|cho con|cho vo|cho chong))|\\b${place}(?: (?:em|toi|tui|minh|nha|cua|da|moi|vua|muon|sap|tinh|phai))* (?:doi|chuyen|don) (?:qua|sang|ra|ve|di|len|xuong|den|toi|vao|cho|dia|nha)\\b|\\b(?:sang|qua) (?:duong|phuong|xa|cho|khu|mat bang|dia chi) (?:khac|moi)\\b`,
    ),
  },
  'owner-changed': {
    said: /\b(?:doi|chuyen|thay|sang)(?: [a-z]+){0,2} (?:chu ho|chu quan|chu tiem|nguoi dung ten|ten chu)\b|\b(?:giao|chuyen|sang|de|nhuong)(?: lai)?(?: (?:quan|tiem|cua hang|giay phep|ho kinh doanh))* (?:lai )?(?:cho|qua|sang) (?:con|vo|chong|em|chau|me|ba|bo)(?: [a-z]+){0,2} (?:lam chu|dung ten|quan li|lam tiep)\b/,
  },
  'owner-died': {
    said: new RegExp(
      `\\b${owner}(?: [a-z]+){0,6} (?:dung ten|lam chu|chu ho)(?: [a-z]+){0,6} (?:mat|chet|qua doi|mat tich|tu vong)\\b|\\b(?:chu ho|chu quan|chu tiem|nguoi dung ten)(?: [a-z]+){0,4} (?:da |vua |moi )?(?:mat|chet|qua doi|mat tich)\\b|\\b${owner}(?: [a-z]+){0,2} (?:mat|chet|qua doi)\\b(?: [a-z]+){0,6} (?:lam chu|dung ten|lam tiep|thay)\\b`,
    ),
  },
} as const satisfies Readonly<Record<string, Sign>>;
