import type { Sign } from './sign.ts';

/** Papers and numbers that a case hangs on: whether one has them. */
const held = {
  'personal-number': '(?:so|ma) (?:so )?dinh danh(?: ca nhan)?|ma dinh danh|so can cuoc|12 so',
  'birth-notice': 'giay chung sinh|chung sinh',
  'death-notice': 'giay bao tu|bao tu',
  'death-certificate': 'khai tu|chung tu|giay chung tu|trich luc khai tu',
  'birth-certificate': 'khai sinh|giay khai sinh|khai sanh',
  'dna-result': 'adn|dna|xet nghiem|giam dinh|giay xac nhan quan he',
  'digital-account': 'tai khoan(?: dinh danh)?|vneid(?: muc 2| muc hai)?|dinh danh muc (?:2|hai)|muc 2',
  'id-card':
    'the|the can cuoc|can cuoc|can cuoc cong dan|the gan chip|can cuoc gan chip|the moi|the cung|can cuoc moi',
  'old-copy': 'ban sao|ban photo|ban pho to|photo|to sao|ban sao y|ban trich luc|ban cong chung|ban chup',
  'land-papers':
    'giay to|bang khoan|giay cu|so cu|giay thu tien|giay to cu|giay mua ban|giay thue dat|giay thu thue|to khai|quyet dinh (?:giao|cap) dat|giay cap dat|giay to gi',
  passport: 'ho chieu|passport',
  plate: 'bien dinh danh|bien so dinh danh|bien so cu|bien cu|bien so',
} as const;

const some =
  '(?<!\\b(?:khong|chua|chang|cha|khong con|chua tung|khong he|het|neu|phai|can) )\\b(?:co|con|giu|con giu|dang giu|van giu|da co|co san|duoc cap|da cap|cap|dua|cam|da lam|lam roi|con luu|da xin)';
const none =
  '\\b(?:khong|chua|chang|cha(?= con)|khong he|chua tung|chua he)(?: (?:co|con|duoc cap|cap|lam|giu|biet|thay|xin|duoc|dang ki|tung|di|he|bao gio|lay|ra|mot))*';
const filler =
  '(?:cai |to |cuon |giay |ca |duoc |mot |tam |cac |nhung |ket qua |it |may |lam |so |tai khoan |tien |thu )*';

function has(words: string): Sign {
  return {
    said: new RegExp(
      `${some} (?:roi )?${filler}(?:${words})\\b(?! (?:chua|khong)(?:$| (?:a|vay|nhi|ad|em|anh|chi)\\b))|\\b(?:${words}) (?:[a-z0-9]+ ){0,2}?(?:co|lam|cap|lay|xong|da co|van con|con day du|du|con) (?:roi|day|san|du|xong|nguyen|giu)\\b|\\b(?:${words}) (?:roi|xong)\\b|\\bda (?:[a-z]+ )?(?:${words})\\b`,
    ),
    unless: new RegExp(`${none} ${filler}(?:${words})\\b`),
  };
}

function lacks(words: string): Sign {
  const alone = `(?<!\\b(?:co|con|giu|dua|cap) (?:cai |to |giay )?)\\b(?:${words})`;
  return {
    said: new RegExp(
      `${none} ${filler}(?:${words})\\b|${alone} (?:[a-z]+ ){0,3}?(?:chua|khong) (?:co|duoc|lam|cap|con|he)\\b|${alone} (?:thi )?chua\\b|\\b(?:mat|that lac) (?:cai |to |cuon |giay |ca |luon )*(?:${words})\\b`,
    ),
  };
}

function each(kind: string, sign: (words: string) => Sign): Readonly<Record<string, Sign>> {
  return Object.fromEntries(Object.entries(held).map(([name, words]) => [`${kind}:${name}`, sign(words)]));
}

/** "has:birth-notice", "lacks:birth-notice". */
export const holdingSigns = { ...each('has', has), ...each('lacks', lacks) };
