import type { Database } from './database.ts';

/** A channel that rests: until an administrator has acted, or until its platform answers again. `why` is a code. */
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

/**
 * The platform gave no answer that is one. After `most` in a row it rests for `pauseMs`, so that an outage costs one
 * message a try, and not all that wait. `true` when that begins.
 */
export async function countUnanswered(
  db: Database,
  {
    channel,
    why,
    most,
    pauseMs,
  }: { readonly channel: string; readonly why: string; readonly most: number; readonly pauseMs: number },
): Promise<boolean> {
  const [row] = await db.query<{ news: boolean }>(
    `insert into channel_halts as known (channel, why, unanswered, probe_at) values ($1, $2, 1, '-infinity')
     on conflict (channel) do update
     set unanswered = known.unanswered + 1, last_at = excluded.last_at,
       why = case when known.unanswered = 0 and known.probe_at = '-infinity' then excluded.why else known.why end,
       probe_at = case when known.unanswered + 1 >= $3 or known.probe_at > '-infinity'
         then clock_timestamp() + $4 * interval '1 ms' else '-infinity' end
     returning unanswered = $3 as news`,
    [channel, why, most, pauseMs],
  );
  return row?.news ?? false;
}

/** Nobody sends there for a moment: shorter than it would take to be a halt that anybody is told of. */
export async function restChannel(
  db: Database,
  { channel, why, pauseMs }: { readonly channel: string; readonly why: string; readonly pauseMs: number },
): Promise<void> {
  await db.query(
    `insert into channel_halts as known (channel, why, probe_at, paused_until)
     values ($1, $2, '-infinity', clock_timestamp() + $3 * interval '1 ms')
     on conflict (channel) do update set paused_until = greatest(known.paused_until, excluded.paused_until)`,
    [channel, why, pauseMs],
  );
}

/** An administrator has acted, or says that they have: the next message tries at once. */
export async function probeChannel(db: Database, channel: string): Promise<void> {
  await db.query(
    `update channel_halts set probe_at = clock_timestamp() where channel = $1 and probe_at > '-infinity'`,
    [channel],
  );
}

export async function listHalts(db: Database): Promise<readonly ChannelHalt[]> {
  return db.query<ChannelHalt>(
    `select channel, why, since, last_at as "lastAt" from channel_halts
     where probe_at > '-infinity' order by channel`,
  );
}
