type Turn<Holder> = { readonly holder: Holder | null; work(): Promise<'kept' | 'free'> };

/** Who may use the one session of PGlite. Whoever leaves it in use (an open transaction, half a request) keeps it. */
export type SessionQueue<Holder> = {
  /** Queues a turn. `work` says whether its holder keeps the session, and never throws. */
  take(holder: Holder, work: () => Promise<'kept' | 'free'>): void;
  /** Forgets the turns of a holder that has gone; what it left open, `cleanUp` ends before the next turn. */
  leave(holder: Holder, cleanUp: () => Promise<void>): void;
  /** Does `work` if nobody uses the session or waits for it, else nothing. */
  whenIdle(work: () => Promise<void>): Promise<void>;
  /** Resolves when the running turn is over; none begins after it. */
  stop(): Promise<void>;
};

export function createSessionQueue<Holder>(): SessionQueue<Holder> {
  let turns: Turn<Holder>[] = [];
  let held: Holder | null = null;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let busy = false;

  function next(): Turn<Holder> | undefined {
    if (stopped) return undefined;
    if (held === null) return turns.shift();
    const index = turns.findIndex((turn) => turn.holder === held);
    return index === -1 ? undefined : turns.splice(index, 1)[0];
  }

  async function run(): Promise<void> {
    busy = true;
    for (let turn = next(); turn; turn = next()) {
      held = (await turn.work()) === 'kept' ? turn.holder : null;
    }
    busy = false;
  }

  function wake(): void {
    if (!busy) running = run();
  }

  return {
    take(holder, work) {
      turns.push({ holder, work });
      wake();
    },
    leave(holder, cleanUp) {
      turns = turns.filter((turn) => turn.holder !== holder);
      // Its last turn may still be running: whether it keeps the session shows only when this one's comes.
      const work = async () => {
        if (held === holder) await cleanUp();
        return 'free' as const;
      };
      turns.unshift({ holder, work });
      wake();
    },
    async whenIdle(work) {
      if (busy || held !== null || stopped) return;
      const turn = async () => {
        await work();
        return 'free' as const;
      };
      turns.push({ holder: null, work: turn });
      wake();
      await running;
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
