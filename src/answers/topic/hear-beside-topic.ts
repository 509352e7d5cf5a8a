import type { Aspect } from '#knowledge/entry.ts';
import type { Reading } from '#knowledge/read-question.ts';

const living =
  '(?:em |toi |minh |tui )?(?:dang |o |dang o )?(?:o tro|tro|o|song|lam viec|tam tru|thuong tru)';

/**
 * How an aspect is asked where everybody knows what is talked about: "làm trong ngày luôn hả", "lên phường luôn à". By
 * themselves these words say too little; beside a topic they are heard in this order.
 */
const cues: readonly (readonly [Aspect, RegExp])[] = [
  ['online', /\b(?:(?:tren|qua) mang|online|vneid|dien thoai|o nha (?:lam|nop)|khoi (?:di|len|ra))\b/g],
  [
    'papers',
    /\b(?:mang|dem|cam|kem|dan|dat|cho)\b(?: \w+){0,3} theo\b|\bmang theo\b|\b(?:may|bao nhieu) (?:(?:tam|cai|to) )?(?:anh|hinh)\b|\b(?:photo|ban (?:goc|chinh|sao))\b|\b(?:thieu|can|phai co|nop) (?:\w+ )?(?:giay|to|don|anh|hinh)\b/g,
  ],
  [
    'result',
    /\b(?:hieu luc|co gia tri|gia tri|dung duoc|xai duoc|han (?:dung|su dung)) (?:trong )?(?:may|bao|den|toi|mai)\b(?: lau| thang| nam)?|\bnhan (?:duoc )?(?:gi|giay gi|chi)\b/g,
  ],
  [
    'time',
    /\b(?:trong|cung) (?:ngay|buoi|tuan)\b|\b(?:lay|lam|xong|co|nhan) (?:lien|ngay|luon)\b|\b(?:gap|kip|tre|cham)\b|\blau (?:lac )?(?:khong|vay|rua|the|ha|qua|dua|dzay)\b|\b(?:bua|hom|chung|bao|khi) (?:nao|gio|mo)\b|\b(?:tuan|thang) (?:sau|toi)\b|\b(?:cho|doi) lau\b/g,
  ],
  [
    'fee',
    /\b(?:ton|het|dong|mat|thu|nop) (?:\w+ )?(?:tien|phi|thue|nhieu|bao nhieu)\b|\b(?:co|duoc) (?:giam|mien)\b|\bduoc (?:bao )?nhieu\b|\bmoi thang (?:\w+ ){0,2}(?:tien|nhieu)\b/g,
  ],
  [
    'place',
    new RegExp(
      `\\b(?:noi|cho) ${living}\\b|\\b(?:tinh|huyen|xa|phuong|noi|cho) (?:khac|nao|mo)\\b|\\b(?:o|len|ra|ve|den|toi|cho|qua|hay) (?:\\w+ )?(?:phuong|xa|huyen|thon|ap|to dan pho|tinh|que|so|cong an|uy ban)\\b(?: ${living}\\b)?|\\b(?:ben|quay|bo phan|co quan) (?:nao|mo)\\b`,
      'g',
    ),
  ],
];

/** Who is spoken of, and what leans on what was said: nothing of a topic of its own. */
const leaning = new Set(
  'con chong vo ba me ma cha bo ong chau anh chi em co chu bac cau di nguoi hai hay khac khoang ton ua noi nghe ke thoi vay roi the kia nay do luon gium giup cam on lam oi qua nha cai giay to viec'.split(
    ' ',
  ),
);
/** So many syllables beside an aspect may still be about the topic. */
const mostLeft = 2;

/** The aspect that a short message asks of what is talked about; none where its words tell nothing, or more than that. */
export function hearBesideTopic(reading: Reading): readonly Aspect[] {
  // "Được không" alone asks about anything.
  const named = reading.aspects.filter((aspect) => aspect !== 'conditions');
  const said = saidIn(reading);
  const heard =
    named.length > 0 ? named : cues.filter(([, cue]) => said.search(cue) >= 0).map(([aspect]) => aspect);
  return syllablesLeft(reading) <= mostLeft ? (named.length > 0 ? named : heard.slice(0, 1)) : [];
}

/** Whether a message asks an aspect of what is talked about and tells nothing else: "nộp ở phường nơi ở trọ được không". */
export function asksOnlyBeside(reading: Reading): boolean {
  return syllablesLeft(reading) === 0 && cues.some(([, cue]) => saidIn(reading).search(cue) >= 0);
}

/** Whether conditions are asked in so many words, and not by "được không" alone. */
export function asksConditions(reading: Reading): boolean {
  return /\b(?:dieu kien|yeu cau gi|ai (?:moi )?duoc)\b/.test(saidIn(reading));
}

/** How many syllables tell something, beside the cues and whoever is spoken of. */
function syllablesLeft(reading: Reading): number {
  const said = saidIn(reading);
  const heard = cues.flatMap(([, cue]) =>
    [...said.matchAll(cue)].map(({ 0: text, index }) => [index, index + text.length]),
  );
  let at = 0;
  return reading.tokens.filter(({ folded }, position) => {
    const from = at;
    at += folded.length + 1;
    const isHeard = heard.some(([start = 0, end = 0]) => start <= from && from < end);
    return !isHeard && (reading.weights[position] ?? 0) >= 0.9 && !leaning.has(folded);
  }).length;
}

/** What helps beside any procedure, by the guide that tells it. */
const guides: readonly (readonly [guide: string, RegExp])[] = [
  [
    'guide:nop-ho-nguoi-khac',
    /\b(?:lam|di|nop|lay|ki|len|ra|nhan) (?:\w+ )?(?:giup|gium|thay|dum)\b|\b(?:lam|di|nop) (?:\w+ )?ho\b|\b(?:nho|uy quyen|nguoi khac)\b|\b(?:phai|can) (?:tu )?(?:len|den|di|ra|co mat|toi) (?:tan noi|truc tiep|khong|ha|luon)\b|\binstead\b/,
  ],
  [
    'guide:nhan-ket-qua-qua-buu-chinh',
    /\b(?:nhan|gui|giao|ship|tra) (?:\w+ ){0,2}(?:tai|ve|den|toi|tan) nha\b|\b(?:gui|nhan|tra) (?:\w+ ){0,2}(?:buu dien|buu chinh)\b/,
  ],
];

/** The id of the guide that a short message asks for beside any topic: who may go, whether it is sent home. */
export function guideBesideTopic(reading: Reading): string | null {
  const said = saidIn(reading);
  return guides.find(([, asked]) => asked.test(said))?.[0] ?? null;
}

/** "Có cần giấy khám sức khoẻ không" inside a talk asks for a paper of what is talked about. */
export function asksIfNeeded(reading: Reading): boolean {
  return /\b(?:co (?:can|phai|bat buoc|doi|yeu cau)|can co|phai co|can them|can ca|bat buoc)(?: \w+){0,2} (?:giay|so|the|don|ban|bang|anh|hinh)\b.*\b(?:khong|ha|a|sao)\b|\b(?:co can|co phai|phai|can) (?:mang|dem|cam|kem|nop|trinh)(?: theo)?(?: \w+){1,6} (?:khong|ha|a|sao)\b/.test(
    saidIn(reading),
  );
}

/** What one has not done or has not got, told and not asked for: "vợ chồng em chưa đăng ký kết hôn". */
export function tellsDenied(reading: Reading): boolean {
  const asksFor = /\b(?:muon|can|xin|hoi|thu tuc|lam sao|lam the nao|o dau|dinh|bay gio|gio)\b/;
  const said = saidIn(reading);
  return (
    reading.aspects.length === 0 && !asksFor.test(said) && /\b(?:chua|khong co|khong con)\b(?! *$)/.test(said)
  );
}

/** Whether it sounds like something that one asks or tells of one's own matter, rather than of the assistant or the world. */
export function soundsLikeOwn(reading: Reading): boolean {
  const said = saidIn(reading);
  if (/^(?:ban|may|bot|ad|robot|no|troi|hom nay|chieu nay|toi nay)\b/.test(said)) return false;
  return (
    asksSomething(reading) ||
    /\b(?:roi|dang|bi|chua|neu|con|vo|chong|ba|me|cha|ong|chau|nha|toi|tui|minh|em)\b/.test(said)
  );
}

/** Whether it says itself that it leaves the topic, or is about the assistant: "em hỏi cái khác", "bạn bao nhiêu tuổi". */
export function leavesTopic(reading: Reading): boolean {
  return /\b(?:hoi|qua|sang|chuyen) (?:\w+ )?(?:cai|viec|chuyen|thu tuc|cau|van de) khac\b|^(?:ban|may|bot|ad|em) (?:bao nhieu tuoi|may tuoi|ten gi|la ai|co nguoi yeu|an com)/.test(
    saidIn(reading),
  );
}

/** Whether it is a question, and not something that is told. */
export function asksSomething(reading: Reading): boolean {
  return /\b(?:khong|ha|sao|the nao|gi|ai|may|nhieu|duoc|phai)\b(?: \w+){0,2}$|\?/.test(
    `${saidIn(reading)}${reading.text.includes('?') ? '?' : ''}`,
  );
}

function saidIn({ tokens }: Reading): string {
  return tokens.map(({ folded }) => folded).join(' ');
}
