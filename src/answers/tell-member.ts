import type { Family, FamilyMember } from '#knowledge/family.ts';
import { foldText } from '#knowledge/fold.ts';
import {
  createPhraseBook,
  matchPhrases,
  type PhraseBook,
  type PhraseMatch,
} from '#knowledge/match-phrases.ts';
import { speaksOfAbroad } from '#knowledge/rank-candidates.ts';
import type { Reading } from '#knowledge/read-question.ts';
import { tokenize } from '#knowledge/tokenize.ts';

type Told = Pick<Reading, 'tokens' | 'weights' | 'marked'>;

/** Words of an aspect weigh so little: "mất" of "mất bao nhiêu tiền" tells of no loss. */
const cueWeight = 0.15;
/** "Chứ không phải cấp lại" tells what is not meant. */
const denials = /(?:^| )(?:khong phai|chu khong|khong can|khong co|chua phai)(?: la)?$/;
const ofWhomAndWhen = new Set(
  'ong ba me bo cha cu bac co chu anh chi em chau toi con vo chong noi ngoai do nay thi la dang dc duoc huong lanh linh nhan co hoi luc truoc day vay the kia con song thang hang a da nhe'.split(
    ' ',
  ),
);
/** Each family's phrases, put together once. */
const books = new WeakMap<Family, PhraseBook<string>>();

/**
 * The members of a family that a message tells in its own words: those told at the greatest length. The usual member
 * bears the family's own name, so that whatever else is told is meant before it.
 */
export function toldMembers(family: Family, told: Told): readonly string[] {
  const lengths = new Map<string, number>();
  for (const match of matchPhrases(bookOf(family), told)) {
    if (isCourtesy(match, told) || isDenied(match, told)) continue;
    lengths.set(match.value, Math.max(lengths.get(match.value) ?? 0, match.to - match.from));
  }
  for (const { code, told: phrases } of family.members) {
    if (impliesOne(phrases, told)) lengths.set(code, Math.max(lengths.get(code) ?? 0, impliedLength));
  }
  if (lengths.size > 1 && family.usual !== undefined) lengths.delete(family.usual);
  const longest = Math.max(...lengths.values());
  return [...lengths].filter(([, length]) => length === longest).map(([code]) => code);
}

/**
 * The same of a short answer to the family's own question, where no word is courtesy: its phrases, otherwise the one
 * member whose words hold all of the answer's ("đổi").
 */
export function tellMemberShortly(family: Family, { tokens, marked, weights }: Reading): string | null {
  const [told, another] = toldMembers(family, { tokens, marked, weights: tokens.map(() => 1) });
  if (told !== undefined) return another === undefined ? told : null;
  const kept = tokens.filter((_, at) => (weights[at] ?? 0) > cueWeight);
  const words = kept.length > 0 ? kept : tokens.slice(0, 1);
  if (words.length === 0) return null;
  const holding = family.members.filter((member) => {
    const known = wordsOf(member);
    return words.every(({ folded, exact }) => known.has(marked ? exact : folded));
  });
  const [only, ...others] = holding;
  return only && others.length === 0 ? only.code : null;
}

/** Whether all that a message says is one member's own words, and of whom and when: "bà trước đây đang hưởng hưu trí xã hội". */
export function tellsNothingElse(member: FamilyMember, { tokens }: Pick<Reading, 'tokens'>): boolean {
  const known = wordsOf(member);
  return tokens.every(({ folded }) => known.has(folded) || ofWhomAndWhen.has(folded));
}

/** Every word of a member's label and phrases, as written and without marks. */
function wordsOf({ label, told }: FamilyMember): ReadonlySet<string> {
  return new Set(
    [label.vi, ...told].flatMap((text) => tokenize(text).flatMap(({ folded, exact }) => [folded, exact])),
  );
}

/** What is implied counts as two syllables. */
const impliedLength = 2;

/** "Con tôi 8 tuổi" tells "dưới 14 tuổi", and "chồng em người Hàn" tells "nước ngoài". */
function impliesOne(phrases: readonly string[], { tokens }: Told): boolean {
  const said = tokens.map(({ folded }) => folded).join(' ');
  const ages = [...said.matchAll(/\b(\d{1,3}) (tuoi|thang)\b/g)].map(([, age, unit]) =>
    unit === 'tuoi' ? Number(age) : 0,
  );
  return phrases.some((phrase) => {
    const folded = foldText(phrase);
    const under = /^duoi (\d+) tuoi$/.exec(folded)?.[1];
    if (under !== undefined) return ages.some((age) => age < Number(under));
    return /^(?:nguoi |o )?nuoc ngoai$/.test(folded) && speaksOfAbroad(said);
  });
}

function bookOf(family: Family): PhraseBook<string> {
  const known = books.get(family);
  if (known) return known;
  const book = createPhraseBook(
    family.members.flatMap(({ code, label, told }) =>
      [label.vi, ...told].map((phrase) => [phrase, code] as const),
    ),
  );
  books.set(family, book);
  return book;
}

function isCourtesy({ from, to }: PhraseMatch<unknown>, { weights }: Told): boolean {
  return weights.slice(from, to).every((weight) => weight <= cueWeight);
}

function isDenied({ from }: PhraseMatch<unknown>, { tokens }: Told): boolean {
  const before = tokens.slice(Math.max(0, from - 3), from).map(({ folded }) => folded);
  return denials.test(before.join(' '));
}
