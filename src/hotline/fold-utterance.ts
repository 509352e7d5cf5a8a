import type { Utterance } from '#db/calls.ts';

/** What one event says of an utterance, its text masked and, where it comes in pieces, joined. */
export type SaidNow = Omit<Utterance, 'endsTurn'> & { readonly endsTurn: boolean | null };

/**
 * An utterance after one more event. A partial never takes the place of a final, nor an earlier one that of a later,
 * where the feed counts them; otherwise what came last holds. `null`: it changes nothing.
 */
export function foldUtterance(before: Utterance | null, now: SaidNow): Utterance | null {
  if (before === null) return { ...now, endsTurn: now.endsTurn ?? false };
  if (before.isFinal && !now.isFinal) return null;
  const isSameKind = before.isFinal === now.isFinal;
  if (isSameKind && before.seq !== null && now.seq !== null && now.seq < before.seq) return null;
  // A place that was emptied is where something new begins.
  const beganAt = before.textMasked === '' ? now.beganAt : before.beganAt;
  return { ...now, endsTurn: now.endsTurn ?? before.endsTurn, beganAt };
}
