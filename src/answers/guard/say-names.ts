import { spotPersonal } from '#knowledge/spot-personal.ts';

/** What stands for a name, a phone number and a number of papers where words are read. */
const standIns = {
  name: ' tenriengcuaai ',
  phone: ' sodienthoainay ',
  'personal-number': ' sogiaynay ',
} as const;

const title =
  '(?:ông|bà|anh|chị|cô|chú|bác|dì|cậu|mợ|thím|dượng|thằng|con|bé|nhà|ong|ba|chi|co|chu|bac|di|cau|mo|thim|duong|thang)';
/** "Ông Tư Ớt", "bà sáu": by rank among brothers and sisters, or in capitals. */
const byRank = new RegExp(
  `(?<!\\p{L})(?<title>${title}) (?:hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười|út|cả|tu|sau|bay|tam|chin|muoi|ut)(?= (?!người|nguoi|tuổi|tuoi|con|đứa|dua|năm|nam|tháng|thang|ngày|ngay|lần|lan|giờ|gio|nay|đó|này|mất|tôi|em|mình|ruột)|[.,?!]|$)`,
  'giu',
);
const inCapitals = new RegExp(`(?<!\\p{L})(?<title>${title}) \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,3}`, 'gu');

/** Before the name of the one who asks, or of somebody of their family. */
const isOfTheirOwn =
  /(?<!\p{L})(?:vợ|chồng|con|mẹ|má|mạ|ba|bố|cha|em|tôi|tui|mình|cháu|bé|vo|chong|me|bo|toi|minh|chau|be)(?: (?:em|tôi|tui|mình|con|cháu|gái|trai|là|tên|toi|minh|gai|la|ten)){0,3}\s*$/iu;

/** A message with a word of its own in place of each name and number, so that what is asked about them is heard. */
export function sayNames(text: string): string {
  const composed = text.normalize('NFC');
  let said = '';
  let at = 0;
  for (const { kind, from, to } of spotPersonal(composed)) {
    said += composed.slice(at, from);
    if (kind === 'name') said += isOfTheirOwn.test(said) ? ' ' : standIns.name;
    else said += kind === 'phone' || kind === 'personal-number' ? standIns[kind] : ' ';
    at = to;
  }
  said += composed.slice(at);
  const named = `$<title>${standIns.name}`;
  return said.replace(byRank, named).replace(inCapitals, named);
}
