import type { Clock } from './clock.ts';

/** What a program knows of itself: whether its loops turn, and what somebody should look at. */
export interface Health {
  /**
   * A loop came round. Called at every piece of work, and whenever it woke to find none. `patienceMs`: how long the
   * piece that it begins may take, where that is longer than usual.
   */
  beat(loop: string, patienceMs?: number): void;
  /** A loop ended as it should. */
  end(loop: string): void;
  /** The loops that have not come round for too long. */
  stuck(): readonly string[];
  /** Something works less well, and somebody should know; `null` when it is well again. Never makes us unready. */
  note(part: string, state: string | null): void;
  readonly notes: Readonly<Record<string, string>>;
}

/** No piece of work may take longer: whatever it waits for has a time-out below this. */
const longestTurnMs = 60_000;

export function createHealth(clock: Pick<Clock, 'elapsed'>, usualMs = longestTurnMs): Health {
  const dueBy = new Map<string, number>();
  const notes: Record<string, string> = {};
  return {
    notes,
    beat: (loop, patienceMs = usualMs) => void dueBy.set(loop, clock.elapsed() + patienceMs),
    end: (loop) => void dueBy.delete(loop),
    stuck: () => [...dueBy].filter(([, at]) => clock.elapsed() > at).map(([loop]) => loop),
    note(part, state) {
      if (state === null) delete notes[part];
      else notes[part] = state;
    },
  };
}
