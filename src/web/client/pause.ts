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

/** A centre that is back is found soon; a network that is gone announces itself when it returns. */
const longest = { online: 4_000, offline: 15_000 };

/** Longer after each failure, and not the same for everybody who lost the same server. */
export function pauseAfter(failures: number): number {
  const most = navigator.onLine ? longest.online : longest.offline;
  return Math.min(most, 500 * 2 ** failures) * (0.75 + randomPart() / 2);
}
