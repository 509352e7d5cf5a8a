import type { Block } from './answer.ts';
import { asLines, asSentence } from './as-phrase.ts';
import type { AnswerWords } from './words-of.ts';

const longestOpen = 600;

type Reading = { readonly today: string; readonly words: AnswerWords };

/** Remarks of a record: short ones in the open, since they may change the fact; long ones folded under `title`. */
export function noteBlocks(notes: readonly string[], title: string, reading: Reading): Block[] {
  const lines = [...new Set(notes.flatMap((note) => readableLines(note, reading)))];
  if (lines.length === 0) return [];
  if (lines.join(' ').length > longestOpen) return [{ kind: 'notes', title, items: lines }];
  return lines.map((text) => ({ kind: 'paragraph', text }));
}

/** The lines of a remark, each that speaks of a time gone by marked so. */
export function readableLines(note: string, { today, words }: Reading): string[] {
  return asLines(note).map((line) => asSentence(markOver(line, today, words)));
}

const windowEnd = /đến\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/giu;

/** Records keep discounts that have ended; the day itself stays, with a word that it has passed. */
function markOver(line: string, today: string, words: AnswerWords): string {
  return line.replace(windowEnd, (said: string, day: string, month: string, year: string) => {
    const end = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return end < today ? `${said} ${words.over}` : said;
  });
}
