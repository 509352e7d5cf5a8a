import { type FoundEntry, unsaidPower } from '#db/passages.ts';
import { namesCivilRegister } from '#knowledge/hear/names-civil-register.ts';
import { preferNearTwins } from '#knowledge/local/prefer-near-twins.ts';
import { foldText } from './fold.ts';
import { readPhrase } from './read-phrase.ts';
import type { Reading } from './read-question.ts';
import { rememberLately } from './remember-lately.ts';
import { spotActs } from './spot-acts.ts';
import { spotDenials } from './spot-denials.ts';
import { type Grade, spotGrades } from './spot-grades.ts';
import type { Token } from './tokenize.ts';

/** An entry that may be meant, with how sure that is (a little above 1 at the most), and why. */
export type Ranked = FoundEntry & {
  readonly score: number;
  /** What raised or lowered the lexical score, each as a factor. */
  readonly factors: Readonly<Record<string, number>>;
};

/**
 * Orders what shares words with the question by what a citizen is likely to mean: the centre's own list, a
 * procedure for citizens before one between offices, the plain variant unless a qualifier was said.
 */
export function rankCandidates(reading: Reading, found: readonly FoundEntry[]): readonly Ranked[] {
  const question = askedOf(reading);
  const ranked = found.map((entry) => {
    const phrase = phraseOf(entry.words);
    const title = titleOf(entry.name);
    const factors = {
      explained: explainedFactor(entry),
      audience: audienceFactor(entry, question),
      level: levelFactor(entry),
      qualifier: qualifierFactor(title, question),
      abroad: question.isAbroad ? abroadFactor(entry) : 1,
      marks: marksFactor(phrase.tokens, reading),
      verbatim: isVerbatim(phrase, question) ? 1.12 / entry.phraseCovered ** unsaidPower : 1,
      act: actFactor(entry, question),
      loss: lossFactor(phrase, question),
      denial: denialFactor(title, question),
      grade: gradeFactor(title, question),
      noted: question.isNoted && notes.test(title.folded) ? 1.35 : 1,
      register: question.isOfRegister && entry.field === landField ? 0.7 : 1,
      elsewhere: otherProvince.test(entry.entryId) ? 0.92 : 1,
      reviewed: entry.origin === 'local' ? 1.1 : 1,
      received: entry.received === null ? 1 : entry.received ? 1.15 : 0.8,
    };
    const score = Object.values(factors).reduce((product, factor) => product * factor, entry.score);
    return { ...entry, score, factors };
  });
  return [...preferNearTwins(ranked)].sort((a, b) => b.score - a.score || (a.entryId < b.entryId ? -1 : 1));
}

/** What is asked of the question for every candidate, found out once. */
type AskedWords = {
  /** Its syllables as said, without marks. */
  readonly said: string;
  readonly isAbroad: boolean;
  /** What is to be done, where a word of it tells no aspect. */
  readonly acts: ReadonlySet<string>;
  readonly denials: readonly string[];
  readonly grades: readonly Grade[];
  readonly isOfBusiness: boolean;
  /** Whether what was done abroad is to be noted here. */
  readonly isNoted: boolean;
  /** Whether it speaks of births, deaths or marriages and of no land. */
  readonly isOfRegister: boolean;
  /** Whether what a variant's title would need was said, by its place among `qualifiers`. */
  readonly saysFor: (qualifier: number) => boolean;
};

function askedOf(reading: Reading): AskedWords {
  const words = wordsOf(reading);
  const known: boolean[] = [];
  return {
    said: ` ${reading.tokens.map((token) => token.folded).join(' ')} `,
    isAbroad: abroad.test(words),
    acts: spotActs(topicOf(reading)),
    denials: spotDenials(words),
    grades: spotGrades(words),
    isOfBusiness: businessWords.test(words),
    isNoted: noting.test(words),
    isOfRegister: namesCivilRegister(reading.tokens),
    saysFor(qualifier) {
      known[qualifier] ??= qualifiers[qualifier]?.said.test(words) ?? false;
      return known[qualifier];
    },
  };
}

const noting = /\bghi (vao )?so\b|\bghi chu\b/;
const notes = /ghi vao so ho tich/;
const landField = 'Đất đai';
/** How much of what is explained the one phrase counts; the rest is what all phrases of the entry explain together. */
const phraseShare = 0.35;
/** An entry with phrases about many papers explains a little of everything. */
const mostBeside = 1.4;

/**
 * "Má cho em miếng đất, má 79 tuổi, đã ra công chứng, giờ sang tên": no phrase says all of it, and those of the right
 * entry say more of it together than those of another.
 */
function explainedFactor({ questionCovered, entryCovered }: FoundEntry): number {
  if (questionCovered <= 0) return 1;
  return phraseShare + (1 - phraseShare) * Math.min(mostBeside, Math.max(1, entryCovered / questionCovered));
}

/** The phrases and titles of a whole catalogue, and more than once over. */
const mostKnown = 20_000;

type Phrase = { readonly tokens: readonly Token[]; readonly folded: string };

const phraseOf = rememberLately(mostKnown, (words): Phrase => {
  const tokens = readPhrase(words);
  return { tokens, folded: ` ${tokens.map((token) => token.folded).join(' ')} ` };
});

/** A title without marks, and which qualifiers it holds. */
type Title = {
  readonly folded: string;
  readonly qualifiers: readonly number[];
  readonly denials: readonly string[];
  readonly grades: readonly Grade[];
};

const titleOf = rememberLately(mostKnown, (name): Title => {
  const folded = foldText(name);
  return {
    folded,
    denials: spotDenials(folded),
    grades: spotGrades(folded),
    qualifiers: qualifiers.flatMap(({ title }, place) => (title.test(folded) ? [place] : [])),
  };
});

/** What a word of an aspect weighs in a reading. */
const aspectWeight = 0.15;

/** Codes from here on are single provinces' own versions of a national procedure. */
const otherProvince = /^1\.11[5-9]/;

/** A business that is named, or that only somebody with a business would ask about. */
const businessWords =
  /\b(doanh nghiep|cong ty|cty|tnhh|co phan|hop tac xa|htx|nha may|xi nghiep|ngan hang|to chuc|von dau tu|chi nhanh|van phong dai dien|co so|cua hang|cua hieu|dai ly|tiem|shop|sieu thi|quay thuoc|nha thuoc|phong kham|phong mach|nha hang|khach san|nha nghi|homestay|karaoke|quan (an|nhau|com|pho|bun|ca phe|cafe|cf|nuoc|net|bar|tra sua|bia|kinh doanh|cua|toi|em|minh|nha)|mo quan|mo (spa|salon|gym|lop|truong|trung tam)|xuong|lo mo|lo gach|trang trai|trai (ga|heo|lon|bo|vit|chan nuoi)|kho hang|ben bai|ben xe|cang|kinh doanh|buon ban|san xuat|che bien|gia cong|xuat khau|nhap khau|phan phoi|ban (le|buon|si|hang|thuoc|ruou|thuc pham|do an)|van tai|xe khach|xe hop dong|taxi|quang cao|khuyen mai|hoi cho|thau|du an|khai thac|mo da|mo cat|khoang san|giay phep con)\b/;
/** From here on a phrase was said nearly whole, whoever it is for. */
const saidWhole = 0.9;

function audienceFactor(entry: FoundEntry, { isOfBusiness }: AskedWords): number {
  if (entry.kind !== 'procedure' || entry.audience.length === 0) return 1;
  if (entry.audience.every((audience) => audience === 'official')) return 0.55;
  if (entry.audience.includes('citizen')) return 1;
  if (isOfBusiness) return 1;
  return entry.phraseCovered >= saidWhole ? 0.95 : 0.85;
}

function levelFactor(entry: FoundEntry): number {
  if (entry.levels.includes('commune')) return 1.05;
  return entry.levels.length > 0 && entry.levels.every((level) => level === 'ministry') ? 0.92 : 1;
}

const abroad =
  /nuoc ngoai|quoc te|viet kieu|ngoai quoc|han quoc|nhat ban|trung quoc|dai loan|hoa ki|canada|singapore|thai lan|campuchia|nguoi (lao|my|mi|uc|phap|duc|nga|anh|nhat|han|tay)\b|\b(ng|ben|chong|vo|ba|bo|me|cha|nuoc|sang|qua) (nhat|han|mi|uc|phap|duc|nga|lao|tay)\b|\b(ben|nuoc) anh\b|\bo (nhat|han|mi|uc|phap|duc)\b/;

/** Whether words, without marks, speak of another country or of somebody from there. */
export function speaksOfAbroad(words: string): boolean {
  return abroad.test(words);
}

/**
 * Words in a title that name a special variant. Unless they were said, the plain variant is meant. Each is a
 * pattern of what the title says (folded) and what a citizen would have to say for it.
 */
const qualifiers: readonly { readonly title: RegExp; readonly said: RegExp }[] = [
  { title: /co yeu to nuoc ngoai/, said: abroad },
  { title: /nguoi nuoc ngoai/, said: abroad },
  { title: /cho co quan,? to chuc|doi voi to chuc\b/, said: /co quan|to chuc|doanh nghiep|cong ty/ },
  { title: /\bmo khoa\b/, said: /khoa/ },
  { title: /luu dong/, said: /luu dong|tai nha|tan nha/ },
  { title: /bien gioi/, said: /bien gioi|cua khau/ },
  { title: /co quan dai dien/, said: /dai dien|nuoc ngoai|lanh su|dai su/ },
  { title: /ket hop/, said: /nhan (cha|me|con)|ket hop|gia thu|chua cuoi|khong co cha/ },
  {
    title: /\b(khai|hoan|no|quyet toan|dang ky) thue|thue (thu nhap|gia tri|tncn|gtgt)/,
    said: /thue|thu nhap|tncn|hoa don|ma so|nguoi phu thuoc/,
  },
  { title: /lien thong/, said: /lien thong|cung luc|mot lan|luon|ket hop/ },
  { title: /\b(cap|dang ky|cong nhan|chung nhan|xac dinh) lai\b/, said: /\blai\b|mat|hong|rach|that lac/ },
  { title: /\bcap doi\b|\bdoi the\b/, said: /\bdoi\b|hong|rach|het han|sua|sai/ },
  { title: /\bgia han\b/, said: /gia han|het han|keo dai|sap het/ },
  { title: /co thoi han/, said: /co thoi han|tam thoi/ },
  { title: /duoi 14 tuoi/, said: /\b(con|be|chau|tre|nho|([1-9]|1[0-3]) tuoi|duoi 14)\b/ },
  { title: /lay y kien/, said: /y kien|di tich|di san/ },
  { title: /cap huyen/, said: /huyen/ },
  { title: /cap trung uong/, said: /trung uong|cuc |bo cong an/ },
  {
    title: /bo quoc phong|quan nhan|quan doi|si quan|quoc phong/,
    said: /quan|quoc phong|bo doi|si quan|linh/,
  },
  { title: /cong an nhan dan|can bo, chien si/, said: /cong an|chien si/ },
  { title: /\bdung thuc hien|huy bo|thu hoi|rut ho so/, said: /dung|huy|thu hoi|rut/ },
  { title: /\bcham dut\b/, said: /cham dut|dong|nghi|ngung|dung|giai the|tra|thoi|bo/ },
  { title: /\btam ngung\b/, said: /tam ngung|tam nghi|nghi|ngung/ },
  { title: /\bthay doi\b/, said: /thay doi|doi|sua|chuyen|cap nhat|them|bo sung/ },
];

function qualifierFactor(title: Title, { saysFor }: AskedWords): number {
  const unsaid = title.qualifiers.filter((qualifier) => !saysFor(qualifier));
  return 0.88 ** Math.min(unsaid.length, 3);
}

/** "Phải đánh giá rủi ro" and "không phải đánh giá rủi ro" are told apart by a word that weighs nothing. */
function denialFactor(title: Title, { denials, said }: AskedWords): number {
  const unsaid = title.denials.some((word) => !denials.includes(word) && said.includes(` ${word} `));
  const unheard = denials.some((word) => !title.denials.includes(word) && title.folded.includes(` ${word} `));
  return unsaid || unheard ? 0.9 : 1;
}

/** "Loại 1" asks for what a title calls "loại I, loại II", and not for "loại III". */
function gradeFactor(title: Title, { grades }: AskedWords): number {
  const kinds = new Set(grades.map(({ kind }) => kind));
  const named = title.grades.filter(({ kind }) => kinds.has(kind));
  const isMeant = named.some((one) =>
    grades.some(({ kind, grade }) => kind === one.kind && grade === one.grade),
  );
  return named.length === 0 || isMeant ? 1 : 0.8;
}

const actsOf = rememberLately(mostKnown, (words) => spotActs(foldText(words)));

/** "Sửa" asks for what corrects rather than for what is made anew, and a phrase that speaks of something else was not meant. */
function actFactor(entry: FoundEntry, { acts }: AskedWords): number {
  if (entry.kind !== 'procedure' || acts.size === 0) return 1;
  const known = actsOf(`${entry.name} | ${entry.plainName ?? ''} | ${entry.words}`);
  const shared = [...acts].filter((act) => known.has(act)).length / acts.size;
  const isElse = [...actsOf(entry.words)].some((act) => !acts.has(act));
  return (1 + 0.1 * shared) * (isElse ? 0.95 : 1);
}

const replaced = /^ (bi |lam |danh |bao )?(mat|that lac|hong|rach) /;
const lost = / (mat|that lac|hong|hu|rach|nat|chay|uot|roi|rot|lac|trom|cuop|lai) /;

/** A phrase about what was lost or torn was not meant where nothing was. */
function lossFactor({ folded }: Phrase, { said }: AskedWords): number {
  return replaced.test(folded) && !lost.test(said) ? 0.88 : 1;
}

/** For somebody from abroad the variant made for that is meant, not the one within the country. */
const onlyDomestic = /(nuoi con nuoi|ket hon \(?)\s*trong nuoc/;

function abroadFactor(entry: FoundEntry): number {
  const names = titleOf(`${entry.name} ${entry.plainName ?? ''}`).folded;
  if (/co yeu to nuoc ngoai/.test(names)) return 1.25;
  return onlyDomestic.test(names) ? 0.7 : 1;
}

/** A syllable typed with marks that the phrase has with others ("hộ" against "hỗ") is another word. */
function marksFactor(phrase: readonly Token[], reading: Reading): number {
  if (!reading.marked) return 1;
  const shared = phrase.filter((token) => reading.syllables.has(token.folded));
  if (shared.length === 0) return 1;
  const other = shared.filter((token) => !reading.syllables.get(token.folded)?.has(token.exact));
  return 1 - 0.6 * (other.length / shared.length);
}

/** A phrase that stands in the question word for word was meant, and nothing of it was left unsaid, however common its words. */
function isVerbatim({ tokens, folded }: Phrase, { said }: AskedWords): boolean {
  return tokens.length >= 2 && said.includes(folded);
}

/** What the question says beside the words of an aspect: "mất" of "mất bao lâu" speaks of no loss. */
function topicOf({ tokens, weights }: Reading): string {
  return tokens.map(({ folded }, at) => (weights[at] === aspectWeight ? '-' : folded)).join(' ');
}

function wordsOf(reading: Reading): string {
  const meant = reading.meanings.map((meaning) => meaning.map((token) => token.folded).join(' '));
  return [reading.tokens.map((token) => token.folded).join(' '), ...meant].join(' | ');
}
