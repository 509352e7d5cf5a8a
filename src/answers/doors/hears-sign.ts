import type { Reading } from '#knowledge/read-question.ts';
import type { Sign } from '#src/answers/guard/concern.ts';

/** Whether a sign shows in a message: on its syllables as read, short forms written out, "ký" as "ki". */
export function hearsSign({ said, marked, unless }: Sign, reading: Reading): boolean {
  const folded = reading.tokens.map((token) => token.folded).join(' ');
  if (!said.test(folded) || unless?.test(folded)) return false;
  return !(marked && reading.marked && !marked.test(reading.text.normalize('NFC').toLowerCase()));
}
