import type { Case, Procedure } from './entry.ts';
import {
  createPhraseBook,
  matchPhrases,
  type PhraseBook,
  type PhraseMatch,
  type Said,
} from './match-phrases.ts';
import { type Token, tokenize } from './tokenize.ts';

/** What was said, and where short forms were written out, also as it was typed. */
export type SaidTwice = Said & { readonly typed?: readonly Token[] };

/** "Cha" and "đầu" deny nothing, so that only their marked twins do. */
const denials = new Set([
  'khong',
  'chua',
  'chang',
  'ko',
  'k',
  'kg',
  'hok',
  'hong',
  ...exactly('không chưa chẳng chả đâu'),
]);
/** "Được không, ..." ends a question and denies nothing after it. */
const closings = new Set(['duoc', 'phai']);
/** "À không, bị hỏng" takes back what was said before. */
const corrections = new Set(['a', 'ay', 'y', 'o', 'ua', 'nham', 'quen']);

/** Where a message says the words of a case, unless it denies them. A short form ("CMND") tells one as it was typed. */
export function matchCases(
  { cases }: Procedure,
  { tokens, typed, marked }: SaidTwice,
): readonly PhraseMatch<Pick<Case, 'id' | 'of'>>[] {
  const book = createPhraseBook(
    cases.flatMap(({ id, of, name, said: phrases }) =>
      [name, ...(phrases ?? [])].map((phrase) => [phrase, { id, of }] as const),
    ),
  );
  const said = { tokens, marked };
  return [
    ...matchPhrases(book, said).filter((match) => !isDenied(match, said)),
    ...(typed ? matchShort(book, { tokens: typed, marked }, said) : []),
  ];
}

/** Phrases that only the short forms tell. */
function matchShort<Value>(
  book: PhraseBook<Value>,
  typed: Said,
  written: Said,
): readonly PhraseMatch<Value>[] {
  const words = new Set(written.tokens.map(({ folded }) => folded));
  return matchPhrases(book, typed).filter(
    (match) =>
      !isDenied(match, typed) &&
      typed.tokens.slice(match.from, match.to).some(({ folded }) => !words.has(folded)),
  );
}

/** "Không có giấy chứng sinh" says the contrary of "có giấy chứng sinh". */
function isDenied({ from }: PhraseMatch<unknown>, { tokens }: Said): boolean {
  const denies = (at: number) => denials.has(tokens[at]?.exact ?? '');
  const before = tokens[from - 2]?.folded ?? '';
  const corrects = from === 2 && corrections.has(before);
  return denies(from - 1) && !denies(from) && !closings.has(before) && !corrects;
}

function exactly(syllables: string): string[] {
  return tokenize(syllables).map(({ exact }) => exact);
}
