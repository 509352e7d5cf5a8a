import { asksHowFar } from '#src/tickets/asks-how-far.ts';
import { looksLikeCode, readTrackingCode } from '#src/tickets/tracking-code.ts';

/** A code, or a question after what was sent: it wins over whatever is being told. */
export function isOfSent(text: string): boolean {
  return looksLikeCode(text) || readTrackingCode(text) !== null || asksHowFar(text);
}
