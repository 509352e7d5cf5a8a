import type { Aspect } from '#knowledge/entry.ts';
import type { PhraseMatch } from '#knowledge/match-phrases.ts';
import type { Token } from '#knowledge/tokenize.ts';

/** What one says of where somebody else's counter is: "ở quê", "tại nơi tạm trú". */
const elsewhere =
  '(?:day|vay|que|(?:cho|noi|tinh|xa|phuong|huyen|quan|thanh pho) khac|(?:noi|cho) (?:tam tru|tro|o|lam)|(?:phuong|xa) (?:dang o|nay|minh)|nha (?:vo|chong|noi|ngoai)|ben (?:vo|chong|noi|ngoai))';
const span = '(?:ngay|hom|bua|tuan|thang|tieng)';

/**
 * Ways to ask that no list of phrases holds, over folded syllables: the words in the middle are anybody's. What stands
 * between the verb and the question word may be the topic itself, so only the shortest of them say nothing of it.
 */
const patterns: readonly (readonly [Aspect, RegExp])[] = [
  ['place', /\b(?:ra|den|toi|di|len|vo|vao|ve|qua) (?:dau|mo)\b(?! roi)/g],
  [
    'place',
    /\b(?:nop|lam|dang ki|xin|khai)(?: \S+){0,8} (?:o|tai|len|den|ra|toi) (?:\S+ ){1,10}?(?:phai|dung) khong\b/g,
  ],
  ['place', /\b(?:co )?(?:phai|can) (?:len|ra|den|ve|toi|qua|xuong) (?:\S+ ){1,8}?khong\b/g],
  [
    'place',
    new RegExp(`\\b(?:o|tai) ${elsewhere}(?: (?!can|gom|mat)\\S+){0,3} (?:duoc|dc) (?:khong|chua)\\b`, 'g'),
  ],
  ['place', /\btai day(?: \S+){0,2} (?:duoc|dc) khong\b/g],
  [
    'place',
    /\bo (?:phuong|xa|que|nha|ben|cho|noi) (?:\S+ ){0,4}?hay (?:o )?(?:phuong|xa|que|nha|ben|cho|noi)\b/g,
  ],
  [
    'place',
    /\b(?:ra|len|o|ve|den|toi|qua|tai) (?:\S+ ){1,3}?hay (?:la )?(?:(?:ra|len|o|ve|den|toi|qua|tai) )?(?:phuong|xa|cong an|so|tinh|trung tam|uy ban|ubnd|mot cua)\b/g,
  ],
  ['place', /\b(?:o|tai) (?:phuong|xa|cong an|uy ban|ubnd)(?: \S+){1,5}? (?:duoc|dc) (?:khong|chua)\b/g],
  ['place', /\bbat buoc (?:phai )?(?:ve|ra|den|len|toi|qua)\b/g],
  ['place', /\bgap (?:ai|nguoi nao|bo phan nao|can bo nao)\b/g],
  [
    'time',
    /\b(?:lay|nhan|co|xong|cap|tra|lam)(?: \S+){0,3} (?:lien|trong (?:ngay|buoi|tuan))(?: \S+){0,2} (?:khong|chua)\b/g,
  ],
  ['time', /\b(?:lay|nhan) ngay (?:duoc|dc|khong)\b/g],
  ['time', /\bco kip\b|\blau mau\b|\b(?:cho|doi) (?:co )?lau khong\b/g],
  ['time', /\b(?:hom|bua|luc) (?:nao|mo)(?: \S+){0,2} (?:lay|co|xong|nhan|ra)\b/g],
  ['time', new RegExp(`\\b(?:may|bao nhieu|nhieu) ${span}\\b(?! tuoi)`, 'g')],
  ['time', /\b(?:bao lau|khi nao|bao gio|chung nao|khi mo)(?: \S+){0,3} (?:co|xong|lay|nhan|ra)\b/g],
  ['fee', /\b(?:ton|mat|het|dong|nop|tra|gia|phi|chi phi)(?: \S+){0,2} (?:bao nhieu|nhieu|nhiu)(?: tien)?$/g],
  ['fee', /\b(?:truoc ba|thue|phi)(?: \S+){0,6} tinh (?:the nao|sao|ra sao|nhu the nao)\b/g],
  ['fee', /\b(?:ton|mat|dong|nop)(?: \S+){0,2} khoan (?:nao|gi|chi)\b/g],
  ['fee', /\bco (?:phai )?(?:dong|tra|nop|mat|ton)(?: them)? (?:tien|phi|le phi)(?: \S+){0,3} khong\b/g],
  ['fee', /\bton kem\b|\bco mac khong\b|\bgia (?:sao|ra sao|the nao|nhu the nao|ca)\b/g],
  ['fee', /\b(?:het|ton|mat|dong|nop|ban|to|lan|gia|phi) may (?:chuc|tram|ngan|nghin|trieu|dong)\b/g],
  [
    'papers',
    /\b(?:can|nop|mang|dem|cam|chuan bi|trinh)(?: \S+){0,2} (?:giay|giay to|ho so|don)(?: \S+)? (?:gi|nao|chi)\b/g,
  ],
  ['papers', /\b(?:nop|mang|dem|cam|chuan bi)(?: theo| them| san| nhung)? (?:gi|chi)\b/g],
  [
    'papers',
    /\bco (?:can|phai)(?: (?!len|ra|den|ve|toi|dong|tra)\S+){0,2} (?:hop dong|ban goc|ban sao|ban chinh|anh|xac nhan|cong chung|kham suc khoe|giay|to khai|so)(?: \S+){0,5} khong\b/g,
  ],
  ['papers', /\bcan (?:nhung|cac) (?:thu|loai|mon) (?:gi|nao|chi)\b|\bphai co (?:\S+ )?(?:gi|chi|nao)\b/g],
  ['online', /\b(?:online|onl)\b/g],
  [
    'online',
    /\b(?:nop|lam|dang ki|khai|xin|doi|gui)(?: \S+){0,6}? (?:qua|bang|tren) (?:vneid|app|dien thoai|ung dung|cong|web|trang web)(?: \S+){0,4} (?:duoc|dc) (?:khong|chua)\b/g,
  ],
  ['online', /\b(?:nop|lam|dang ki|khai|xin|doi)(?: \S+){0,5} qua (?:app|vneid|dien thoai)$/g],
  ['online', /\bngoi (?:o )?nha (?:nop|lam|khai|dang ki)\b|\bnop (?:ngoi |o |tai )nha\b/g],
  ['conditions', /\bbao nhieu (?:met|m2|met vuong|tuoi|tang)(?: \S+){0,2} (?:thi|moi) (?:phai|can|duoc)\b/g],
  ['form', /\b(?:tai|lay|xin|in) (?:mau )?(?:don|to khai|bieu mau)(?: \S+){0,6} (?:o dau|cho nao|o mo)\b/g],
  ['result', /\b(?:dung|xai|su dung|gia tri|hieu luc)(?: duoc)? (?:may|bao nhieu) (?:thang|nam)\b/g],
  [
    'conditions',
    /\bbao nhieu (?:(?:met|m2|met vuong|tuoi|nam) )?(?:\S+ ){0,3}?(?:thi|moi|la|de) (?:\S+ )?(?:duoc|dc)\b/g,
  ],
];

/** How long a paper holds, how old somebody is: none of it is how long one waits. */
const noWait = /(?:gia tri|hieu luc|su dung|dung duoc|thoi han)(?: \S+){0,2} $/;

export type AspectHeard = PhraseMatch<Aspect>;

/** The aspects that a sentence asks for by its build, in the order said. */
export function hearAspects(tokens: readonly Token[]): readonly AspectHeard[] {
  const text = tokens.map(({ folded }) => folded).join(' ');
  const found = patterns.flatMap(([aspect, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => aspect !== 'time' || !noWait.test(text.slice(0, index)))
      .map((match) => ({
        from: wordsIn(text.slice(0, match.index)),
        to: wordsIn(`${text.slice(0, match.index)}${match[0]} `),
        value: aspect,
      })),
  );
  return found.sort((one, other) => one.from - other.from);
}

function wordsIn(text: string): number {
  return text.split(' ').length - 1;
}
