import type { Database } from './database.ts';

/** How much waits to be worked: how many events (counted up to 10,000), and how long the oldest has waited. */
export type Backlog = { readonly depth: number; readonly oldestMs: number };

export async function readBacklog(db: Database): Promise<Backlog> {
  const [row] = await db.query<Backlog>(
    `select count(*)::int as depth,
       coalesce(extract(epoch from clock_timestamp() - min(received_at)), 0)::float8 * 1000 as "oldestMs"
     from (select received_at from deliveries where state = 'waiting' limit 10000) as waiting`,
  );
  return row ?? { depth: 0, oldestMs: 0 };
}
