import { findLate } from '#db/handoffs.ts';
import type { Resources } from '#src/resources.ts';
import type { Chore } from './start-chores.ts';

const lookMs = 600_000;

/** A promise to a citizen that was not kept is said in the log, until somebody keeps it. */
export function lateChores({ db, clock, log }: Pick<Resources, 'db' | 'clock' | 'log'>): readonly Chore[] {
  return [
    {
      name: 'late-handoffs',
      everyMs: lookMs,
      async once() {
        const { late, minutes } = await findLate(db, clock.now());
        if (late > 0) log.warn('handoffs.waited', { late, minutes });
      },
    },
  ];
}
