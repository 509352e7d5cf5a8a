import type { Block } from '#src/answers/answer.ts';
import { asLines, asSentence } from './as-phrase.ts';
import type { Telling } from './aspect-part.ts';
import { channelsOf } from './channel-facts.ts';
import type { PlacedNote } from './method-notes.ts';
import type { AnswerWords } from './words-of.ts';

const longestOpen = 600;

/** Remarks of a record: short ones in the open, since they may change the fact; long ones folded under `title`. */
export function noteBlocks(notes: readonly PlacedNote[], title: string, telling: Telling): Block[] {
  const lines = [...new Set(placedTexts(notes, telling).flatMap((note) => readableLines(note, telling)))];
  if (lines.length === 0) return [];
  if (lines.join(' ').length > longestOpen) return [{ kind: 'notes', title, items: lines }];
  return lines.map((text) => ({ kind: 'paragraph', text }));
}

/** A remark that not every way of filing carries says whose it is. */
function placedTexts(notes: readonly PlacedNote[], { procedure, words }: Telling): string[] {
  const every = channelsOf(procedure);
  return [...new Set(notes.map(({ text }) => text))].map((text) => {
    const by = every.filter((channel) =>
      notes.some((note) => note.text === text && note.channel === channel),
    );
    return by.length < every.length ? `${words.channelList(by)}: ${text.replace(/^[-–+*•\s]+/, '')}` : text;
  });
}

type Reading = { readonly today: string; readonly words: AnswerWords };

/** The lines of a remark, each that speaks of a time gone by marked so. */
export function readableLines(note: string, { today, words }: Reading): string[] {
  return asLines(note).map((line) => asSentence(markOver(line, today, words)));
}

const windowEnd = /đến\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/giu;

/** Records keep discounts that have ended; the day itself stays, with a word that it has passed. */
export function markOver(line: string, today: string, words: AnswerWords): string {
  return line.replace(windowEnd, (said: string, day: string, month: string, year: string) => {
    const end = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return end < today ? `${said} ${words.over}` : said;
  });
}
