import type { Database } from './database.ts';

/** So many requests to a channel's webhook that were not taken, and why. */
export type Refused = { readonly channel: string; readonly why: string; readonly times: number };

/** Adds to today's counts, in Viet Nam's day. Each channel and reason stands at most once in `refused`. */
export async function countRefused(db: Database, refused: readonly Refused[]): Promise<void> {
  await db.query(
    `insert into refused_requests (day, channel, why, times)
     select (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date, channel, why, times
     from jsonb_to_recordset($1::jsonb) as row (channel text, why text, times bigint)
     on conflict (day, channel, why) do update
     set times = refused_requests.times + excluded.times, last_at = clock_timestamp()`,
    [JSON.stringify(refused)],
  );
}
