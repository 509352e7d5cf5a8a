import type { Procedure } from './entry.ts';
import { createPhraseBook, matchPhrases, type PhraseMatch, type Said } from './match-phrases.ts';
import { tokenize } from './tokenize.ts';

/** "Cha" and "đầu" deny nothing, so that only their marked twins do. */
const denials = new Set(['khong', 'chua', 'chang', ...exactly('không chưa chẳng chả đâu')]);
/** "Được không, ..." ends a question and denies nothing after it. */
const closings = new Set(['duoc', 'phai']);
/** "À không, bị hỏng" takes back what was said before. */
const corrections = new Set(['a', 'ay', 'y', 'o', 'ua', 'nham', 'quen']);

/**
 * The cases that a message tells in its own words, at most one of each question. Of two answers to one question the
 * one said at greater length is meant; said alike, neither is.
 */
export function spotCases(procedure: Procedure, said: Said): readonly string[] {
  const book = createPhraseBook(
    procedure.cases.flatMap(({ id, of, name, said: phrases }) =>
      [name, ...(phrases ?? [])].map((phrase) => [phrase, { id, of }] as const),
    ),
  );
  const longest = new Map<string, { id: string; length: number; alone: boolean }>();
  for (const match of matchPhrases(book, said)) {
    if (isDenied(match, said)) continue;
    const { id, of } = match.value;
    const length = match.to - match.from;
    const other = longest.get(of);
    if (!other || length > other.length) longest.set(of, { id, length, alone: true });
    else if (length === other.length && id !== other.id) longest.set(of, { ...other, alone: false });
  }
  return [...longest.values()].filter(({ alone }) => alone).map(({ id }) => id);
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
