import type { Database } from './database.ts';
import type { SpokenFor } from './deliveries.ts';

/** How much waits to be worked: how many events (counted up to 10,000), and how long the oldest has waited. */
export type Backlog = { readonly depth: number; readonly oldestMs: number };

export async function readBacklog(db: Database, channels: SpokenFor): Promise<Backlog> {
  const [row] = await db.query<Backlog>(
    `select count(*)::int as depth,
       coalesce(extract(epoch from clock_timestamp() - min(received_at)), 0)::float8 * 1000 as "oldestMs"
     from (select received_at from deliveries
       where state = 'waiting' and channel = any ($1) limit 10000) as waiting`,
    [channels.map(({ name }) => name)],
  );
  return row ?? { depth: 0, oldestMs: 0 };
}
