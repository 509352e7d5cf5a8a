import type { Clock } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';

export interface RateLimit {
  /** Takes one from `key`'s bucket; throws a `TooManyFault` when it is empty. */
  take(key: string): void;
}

export class TooManyFault extends Fault {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('too-many', `Too many requests. The next one is taken in ${retryAfterSeconds} s.`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const minute = 60_000;
const mostBuckets = 20_000;

type Bucket = { readonly tokens: number; readonly at: number };

/**
 * Token buckets of `perMinute`, in memory of this process, refilled evenly; 0 switches the limit off.
 * The map stands in order of last touch. A bucket untouched for a minute is full again, so dropping it changes
 * nothing; only a flood of more than 20,000 keys a minute drops fuller ones early, which forgives, never blocks.
 */
export function createRateLimit(clock: Pick<Clock, 'elapsed'>, perMinute: number): RateLimit {
  const buckets = new Map<string, Bucket>();
  if (perMinute === 0) return { take: () => {} };
  return {
    take(key) {
      const now = clock.elapsed();
      dropOldest(buckets, now);
      const before = buckets.get(key) ?? { tokens: perMinute, at: now };
      const tokens = Math.min(perMinute, before.tokens + ((now - before.at) * perMinute) / minute);
      buckets.delete(key);
      buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
      if (tokens < 1) throw new TooManyFault(Math.ceil(((1 - tokens) * minute) / perMinute / 1000));
    },
  };
}

function dropOldest(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, { at }] of buckets) {
    if (now - at < minute && buckets.size < mostBuckets) return;
    buckets.delete(key);
  }
}
