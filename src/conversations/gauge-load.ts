import { type Backlog, readBacklog } from '#db/backlog.ts';
import { spokenFor, type Working } from './working.ts';

/** `overloaded`: what is asked gets a short sentence and a number to call, so that nothing waits for ever. */
export type Load = 'normal' | 'overloaded';

/** Asked before each turn: the count itself must cost nothing. */
const looksEveryMs = 1_000;
/** After an outage a few wait long and are soon served: both many and old is what cannot be caught up with. */
const most = 2_000;
const mostWhenOld = 300;
const oldMs = 120_000;

export type LoadGauge = () => Promise<Load>;

/** How much more waits than can be worked. Sheds work, never messages. */
export function createLoadGauge(
  resources: Pick<Working, 'db' | 'clock' | 'log' | 'channels' | 'switches'>,
): LoadGauge {
  const { db, clock, log } = resources;
  let known: Load = 'normal';
  let lookedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (clock.elapsed() - lookedAt < looksEveryMs) return known;
    lookedAt = clock.elapsed();
    const backlog = await readBacklog(db, spokenFor(resources));
    const now = loadOf(backlog);
    if (now !== known) log.warn('load.changed', { load: now, depth: backlog.depth });
    known = now;
    return known;
  };
}

export function loadOf({ depth, oldestMs }: Backlog): Load {
  return depth > most || (depth > mostWhenOld && oldestMs > oldMs) ? 'overloaded' : 'normal';
}
