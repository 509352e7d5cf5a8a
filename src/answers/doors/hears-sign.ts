import type { Reading } from '#knowledge/read-question.ts';
import { type Token, tokenize } from '#knowledge/tokenize.ts';
import type { Sign } from '#src/answers/guard/concern.ts';

/** Whether a sign shows in a message: on its syllables as read, short forms written out, or as typed; "ký" is "ki". */
export function hearsSign({ said, marked, unless }: Sign, reading: Reading): boolean {
  const written = [joined(reading.tokens), joined(tokenize(reading.text))];
  if (!written.some((folded) => said.test(folded))) return false;
  if (written.some((folded) => unless?.test(folded))) return false;
  return !(marked && reading.marked && !marked.test(reading.text.normalize('NFC').toLowerCase()));
}

function joined(tokens: readonly Token[]): string {
  return tokens.map((token) => token.folded).join(' ');
}
