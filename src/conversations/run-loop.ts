import { onStop } from '#src/on-stop.ts';
import type { WakeUp } from './wake-up.ts';

export type Loop = {
  /** Does one piece of work. `idle`: there was none; with a number, none before so many milliseconds. */
  once(): Promise<'worked' | 'idle' | { readonly idleForMs: number }>;
  readonly wakeUp: Pick<WakeUp, 'wait' | 'wake'>;
  readonly pollMs: number;
  readonly signal: AbortSignal;
  /** Called each time round. */
  beat(): void;
  /** Called with what `once` threw; the loop goes on after a pause. */
  onFault(error: unknown): void;
};

const longestPauseMs = 5_000;

/** Works until it is told to stop, and ends between two pieces of work, never inside one. */
export async function runLoop({ once, wakeUp, pollMs, signal, beat, onFault }: Loop): Promise<void> {
  let faults = 0;
  while (!signal.aborted) {
    beat();
    try {
      const found = await once();
      faults = 0;
      if (found === 'worked') wakeUp.wake();
      else await wakeUp.wait(found === 'idle' ? pollMs : Math.min(pollMs, found.idleForMs), signal);
    } catch (error) {
      faults += 1;
      onFault(error);
      await pause(Math.min(longestPauseMs, 100 * 2 ** Math.min(faults, 8)), signal);
    }
  }
}

/** Sleeps on its own: what wakes the others is not what went wrong here. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const rise = () => {
      clearTimeout(timer);
      off();
      resolve();
    };
    const timer = setTimeout(rise, ms);
    const off = onStop(signal, rise);
  });
}
