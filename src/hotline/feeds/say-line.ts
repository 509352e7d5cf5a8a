import type { Speaker } from '#src/hotline/call-event.ts';

type Line = {
  readonly call: string;
  /** The feed's name for the channel. */
  readonly line: string;
  readonly speaker: Speaker;
  /** Rises with every event of the line. */
  readonly count: number;
  readonly text: string;
  readonly final: boolean;
  readonly at: string;
  readonly confidence?: number | null | undefined;
};

/**
 * For feeds whose partials do not tell of which utterance they are. What is being said has one place on the line, which
 * its final empties; the final has its own. By the count alone, so that disorder and repeats come to the same.
 */
export function sayLine({ line, count, text, final, at, confidence, ...rest }: Line): readonly object[] {
  const now = { type: 'utterance', ...rest, segment: `${line} now`, final: false, seq: count, at };
  const isEmpty = text.trim() === '';
  if (!final) return isEmpty ? [] : [{ ...now, text, confidence }];
  const whole = { ...now, segment: `${line} ${count}`, final: true, text, confidence };
  return isEmpty ? [{ ...now, text: '' }] : [whole, { ...now, text: '' }];
}
