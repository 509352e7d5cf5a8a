import { type Held, renewLease } from '#db/deliveries.ts';
import type { Working } from './working.ts';

/** Keeps a conversation while it is worked for longer than its lease, until the returned function is called. */
export function keepLease({ db, log }: Pick<Working, 'db' | 'log'>, held: Held, seconds: number): () => void {
  const renew = setInterval(
    () =>
      renewLease(db, held, seconds).catch((error: unknown) => {
        // Whoever takes it over meanwhile wins by the fence; ours is then thrown away.
        log.warn('lease.lost', { error: error instanceof Error ? error.name : typeof error });
      }),
    (seconds * 1000) / 3,
  );
  return () => clearInterval(renew);
}
