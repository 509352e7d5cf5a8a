import type { Clock } from '#src/clock.ts';

/** Stands still at one moment; `elapsed` grows by a millisecond a look, so that durations are seen. */
export function fixedClock(at: string): Clock {
  let looks = 0;
  return { now: () => new Date(at), elapsed: () => looks++ };
}
