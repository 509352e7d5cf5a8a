import type { Database } from './database.ts';

/** One more on today's count, in Viet Nam's day. */
export async function countRefused(
  db: Database,
  { channel, why }: { readonly channel: string; readonly why: string },
): Promise<void> {
  await db.query(
    `insert into refused_requests (day, channel, why, times)
     values ((clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date, $1, $2, 1)
     on conflict (day, channel, why) do update
     set times = refused_requests.times + 1, last_at = clock_timestamp()`,
    [channel, why],
  );
}
