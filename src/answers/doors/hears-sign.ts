import type { Reading } from '#knowledge/read-question.ts';
import { type Token, tokenize } from '#knowledge/tokenize.ts';
import type { Sign } from '#src/answers/guard/concern.ts';

/** A message as signs are read on it. */
type Written = { readonly folded: readonly string[]; readonly typed: string };

/** Many signs are read on one message: it is written out once. */
const known = new WeakMap<Reading, Written>();
/** What comes after tells no door. */
const mostSyllables = 200;

/** Whether a sign shows in a message: on its syllables as read, short forms written out, or as typed; "ký" is "ki". */
export function hearsSign({ said, marked, unless }: Sign, reading: Reading): boolean {
  const { folded, typed } = known.get(reading) ?? write(reading);
  if (!folded.some((each) => said.test(each))) return false;
  if (folded.some((each) => unless?.test(each))) return false;
  return !(marked && reading.marked && !marked.test(typed));
}

function write(reading: Reading): Written {
  const folded = [...new Set([joined(reading.tokens), joined(tokenize(reading.text))])];
  const written = { folded, typed: reading.text.normalize('NFC').toLowerCase() };
  known.set(reading, written);
  return written;
}

function joined(tokens: readonly Token[]): string {
  return tokens
    .slice(0, mostSyllables)
    .map((token) => token.folded)
    .join(' ');
}
