/** Tells a sleeping loop that there is work. May be silent: a loop also looks by itself. */
export interface WakeUp {
  /** Resolves when woken, after `ms` at the latest, or when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export type Loop = {
  /** Does one piece of work; `idle` when there was none. */
  once(): Promise<'idle' | string>;
  readonly wakeUp: WakeUp;
  readonly pollMs: number;
  readonly signal: AbortSignal;
  /** Called with what `once` threw; the loop goes on after a pause. */
  onFault(error: unknown): void;
};

const longestPauseMs = 5_000;

/** Works until it is told to stop, and ends between two pieces of work, never inside one. */
export async function runLoop({ once, wakeUp, pollMs, signal, onFault }: Loop): Promise<void> {
  let faults = 0;
  while (!signal.aborted) {
    try {
      const done = await once();
      faults = 0;
      if (done === 'idle') await wakeUp.wait(pollMs, signal);
    } catch (error) {
      faults += 1;
      onFault(error);
      await wakeUp.wait(Math.min(longestPauseMs, pollMs * 2 ** Math.min(faults, 8)), signal);
    }
  }
}
