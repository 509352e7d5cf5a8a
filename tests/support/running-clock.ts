import { type Clock, systemClock } from '#src/clock.ts';

export type RunningClock = Clock & {
  /** From now on it is this moment, and goes on from there. */
  goTo(at: string): void;
};

/** Runs on from a moment that a test chooses: hours of the day and days of the week are then the test's own. */
export function runningClock(at: string): RunningClock {
  let [start, since] = [Date.parse(at), systemClock.elapsed()];
  return {
    now: () => new Date(start + systemClock.elapsed() - since),
    elapsed: systemClock.elapsed,
    goTo(moment) {
      [start, since] = [Date.parse(moment), systemClock.elapsed()];
    },
  };
}
