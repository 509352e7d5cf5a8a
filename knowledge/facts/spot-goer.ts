/** Who goes to the office, from the side of the one whose paper it is. */
export const goers = [
  'self',
  'parents',
  'grandparents',
  'family',
  'sibling',
  'relative',
  'friend',
  'service',
  'post',
] as const;
export type Goer = (typeof goers)[number];

const speaker = '(?:em|toi|minh|tui|to|con|chau|chi|anh)';
/** "Nộp hộ", but neither "nộp hồ sơ" nor "làm giám hộ". */
const instead = '(?:(?<!giam )ho(?! (?:so|khau|kinh|ngheo|gia|chieu|tich|can))|thay|giup|gium|dum)\\b';
const errand = [
  `(?:di|dem|mang|ra|len|qua|den|toi|xuong) (?:(?:len |ra |qua |xuong |den |toi )?(?:xa|phuong|uy ban|tinh|cong an|trung tam|benh vien) )?(?:lam (?!xa|an|cong|viec|thue|o\\b)|nop|xin|khai|dang ki|lay|rut|${instead}|dang|doi|sua)`,
  `(?:nop|lam|xin|khai|lay|rut) (?:[a-z]+ ){0,3}${instead}`,
  'dung ra (?:lam|xin|khai|nop)',
].join('|');
const asks = '(?:nho|giao cho|kieu|de|uy quyen cho|ui quyen cho)';

type Kin = readonly [Goer, string];
/** Told by their words, the more particular first. */
const kin: readonly Kin[] = [
  ['service', '(?:cong ty |ben |van phong )?(?:dich vu|ke toan|luat su|cong ty luat|co dich vu)'],
  ['post', '(?:buu dien|buu chinh|vnpost|buu ta)'],
  ['grandparents', '(?:ong ba|ong|ba) (?:noi|ngoai)'],
  [
    'relative',
    '(?:chu|co|di|cau|bac|mo|thim|duong) (?:ruot|ho|ut|hai|ba|tu|nam|sau|bay)|bac|thim|chau ruot|(?:anh|chi|em) (?:ho|re|dau)|con (?:dau|re)',
  ],
  ['sibling', '(?:dua |thang )?(?:anh|chi|em) (?:trai|gai|ruot|ut|hai|ca)|may anh em|(?:dua|thang) em'],
  ['family', '(?:ba me|bo me|cha me|ba ma|bo|me|cha|ma|vo|chong|ong xa|ba xa|con trai|con gai)'],
  [
    'friend',
    '(?:mot )?(?:nguoi |dua |thang |con )?(?:ban|hang xom|nguoi quen|nguoi khac|nguoi ngoai|nguoi ta|dong nghiep|to truong|truong thon|chu tro|quen)',
  ],
];
const whose = `(?: (?:${speaker.slice(3, -1)}|be|no))?`;

/** "Nhờ cậu đi làm": without "ruột", only an errand tells an uncle from "cậu" the young man. */
const asksRelative = new RegExp(
  `\\bnho (?:chu|co|di|cau|bac|mo|thim|duong|chau) (?:em |toi |minh )?(?:${errand})`,
);
const bringsPost = /\b(?:qua|gui|bang|nho) (?:duong )?(?:buu dien|buu chinh|vnpost)\b/;
const goesSelf = new RegExp(
  `\\btu(?: minh| toi| em| tui)? (?:di|lam|nop|xin|ra|len|dung ra|khai(?! pha| hoang| thac)|dang ki)\\b|\\bchinh ${speaker} di\\b|\\b(?:toi|em|minh|tui) (?:se )?di (?:nop|xin|khai|dang ki)\\b|\\b(?:xin|lam) (?:[a-z0-9]+ ){0,6}cho (?:chinh )?(?:minh|ban than)\\b|\\bdich than\\b`,
);
const bothParents =
  /\b(?:(?:hai |2 )?vo chong(?: (?:em|toi|minh|tui|chau|con|no))?|(?:ba me|bo me|cha me|ba ma)(?: (?:be|chau|no))?)(?: (?:tinh|muon|dinh|cung|se|tu|dinh tu|tinh tu))* di (?:lam(?! (?:xa|an|cong|viec|thue|o))|khai|nop|dang ki)/;

/** The one who files, where a message tells just one. */
export function spotGoer(folded: string): Goer | null {
  if (bringsPost.test(folded)) return 'post';
  const asked = firstOf(
    folded,
    (words) => `\\b(?:thue|${asks}) (?:[a-z]+ )?${words}\\b(?! (?:tu van|chi|huong dan|giai dap|xem))`,
    needsErrand,
  );
  if (asked) return asked;
  if (asksRelative.test(folded)) return 'relative';
  // "Chị gái em nhờ em xin": the speaker goes for the one who asks.
  const forWhom = firstOf(folded, (words) => `\\b${words}${whose}(?: [a-z]+){0,5} nho ${speaker}\\b`);
  if (forWhom) return forWhom;
  if (bothParents.test(folded)) return 'parents';
  if (goesSelf.test(folded) && !/\b(?:gium|thay|ho) (?:cho )?(?:ban|chong|vo|me|ba|bo|con)\b/.test(folded)) {
    return firstOf(folded, (words) => `\\b${words}${whose} tu di\\b`) === 'grandparents'
      ? 'grandparents'
      : 'self';
  }
  return firstOf(folded, (words) => `\\b${words}${whose} (?:${errand})`);
}

/** "Để mẹ đứng tên", "cho con gái": only with an errand do these send someone. */
function needsErrand(folded: string, match: string): boolean {
  return (
    /^(?:nho|thue|uy|ui)/.test(match) || new RegExp(`\\b${match} (?:[a-z]+ )?(?:${errand})`).test(folded)
  );
}

function firstOf(
  folded: string,
  pattern: (words: string) => string,
  holds: (folded: string, match: string) => boolean = () => true,
): Goer | null {
  for (const [goer, words] of kin) {
    const match = folded.match(new RegExp(pattern(`(?:${words})`)))?.[0];
    if (match !== undefined && holds(folded, match)) return goer;
  }
  return null;
}
