import { randomPart } from './random.ts';

/** A wait that can be cut short. */
export interface Pause {
  /** Ends after `ms`, or with the next `hurry`. */
  wait(ms: number): Promise<void>;
  hurry(): void;
}

export function createPause(): Pause {
  let end = () => {};
  return {
    hurry: () => end(),
    wait: async (ms) =>
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}

const longest = 15_000;

/** Longer after each failure, and not the same for everybody who lost the same server. */
export function pauseAfter(failures: number): number {
  return Math.min(longest, 500 * 2 ** failures) * (0.75 + randomPart() / 2);
}
