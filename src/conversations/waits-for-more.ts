import type { IncomingEvent } from '#bots/channel.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';

/** How long a greeting or a fragment waits for its continuation (design: bursts). */
export const burstMs = 2000;
const fragmentTokens = 3;

/** Milliseconds to wait before an event is worked: 0 for a whole question, for a button, for what is no text. */
export function waitsForMore(event: IncomingEvent): number {
  if (event.kind !== 'text') return 0;
  const { emergency, dossierCode, procedureCodes, reading, onlyCourteous, spoken } = understandQuestion(
    event.text,
  );
  if (emergency || dossierCode || procedureCodes.length > 0) return 0;
  const isGreeting = onlyCourteous && spoken.length > 0 && reading.aspects.length === 0;
  const isFragment = reading.tokens.length <= fragmentTokens && !/[?？]\s*$/.test(event.text);
  return isGreeting || isFragment ? burstMs : 0;
}
