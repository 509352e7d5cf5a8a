import type { Block } from '#src/answers/answer.ts';
import { asTitle } from './as-phrase.ts';
import type { Telling } from './aspect-part.ts';

const longest = 160;
const shown = 4;

export type NameList = {
  /** The names, or the first of them and how many more there are. */
  readonly text: string;
  /** All of them, folded, where `text` leaves some out. */
  readonly rest: readonly Block[];
};

/** Agencies in a row. Their names may hold commas themselves; records list up to a hundred. */
export function nameList(names: readonly string[], title: string, { words }: Telling): NameList {
  const tidy = [...new Set(names.map(asTitle))];
  const whole = joinNames(tidy);
  if (whole.length <= longest || tidy.length <= shown) return { text: whole, rest: [] };
  const first = tidy.slice(0, shown);
  return {
    text: words.place.more(joinNames(first), tidy.length - first.length),
    rest: [{ kind: 'notes', title, items: tidy }],
  };
}

function joinNames(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}
