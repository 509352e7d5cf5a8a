import type { Database } from './database.ts';

/** A channel on which nothing is sent until an administrator has acted. `why` is the platform's reason, as a code. */
export type ChannelHalt = {
  readonly channel: string;
  readonly why: string;
  readonly since: Date;
  readonly lastAt: Date;
};

/** Nothing is sent there until `pauseMs` have passed; then one message tries. `true` where it is news. */
export async function haltChannel(
  db: Database,
  { channel, why, pauseMs }: { readonly channel: string; readonly why: string; readonly pauseMs: number },
): Promise<boolean> {
  const [row] = await db.query<{ news: boolean }>(
    `with before as (select why from channel_halts where channel = $1)
     insert into channel_halts (channel, why, probe_at)
     values ($1, $2, clock_timestamp() + $3 * interval '1 ms')
     on conflict (channel) do update
     set last_at = excluded.last_at, probe_at = excluded.probe_at, why = excluded.why,
       since = case when channel_halts.why = excluded.why then channel_halts.since else excluded.since end
     returning (select why from before) is distinct from why as news`,
    [channel, why, pauseMs],
  );
  return row?.news ?? false;
}

/** An administrator has acted, or says that they have: the next message tries at once. */
export async function probeChannel(db: Database, channel: string): Promise<void> {
  await db.query('update channel_halts set probe_at = clock_timestamp() where channel = $1', [channel]);
}

export async function listHalts(db: Database): Promise<readonly ChannelHalt[]> {
  return db.query<ChannelHalt>(
    'select channel, why, since, last_at as "lastAt" from channel_halts order by channel',
  );
}
