import type { ChannelHealth, ModelDay, RefusedRequests, TokenHealth } from '#src/settings/channel-health.ts';
import type { Database } from './database.ts';

/** The last day of every channel that is known, `web` always among them. */
export async function readChannelHealth(db: Database): Promise<readonly ChannelHealth[]> {
  return await db.query<ChannelHealth>(
    `with came as (
       select channel, max(received_at) as "lastIn", count(*) filter (where state = 'waiting')::int as "waitingIn",
         count(*) filter (where state = 'dead' and discarded_at is null)::int as "failedIn"
       from deliveries where received_at > clock_timestamp() - interval '1 day' group by channel
     ), went as (
       select channel, max(settled_at) filter (where state = 'sent') as "lastOut",
         count(*) filter (where state in ('queued', 'sending', 'maybe-sent'))::int as "waitingOut",
         count(*) filter (where state in ('failed', 'dead') and discarded_at is null
           and error is distinct from 'taken-over')::int as "failedOut"
       from outbox where queued_at > clock_timestamp() - interval '1 day' group by channel
     ), known as (
       select channel from came union select channel from went union select channel from channel_halts
       union select 'web'
     )
     select known.channel, "lastIn", "lastOut", coalesce("waitingIn", 0) as "waitingIn",
       coalesce("waitingOut", 0) as "waitingOut", coalesce("failedOut", 0) as "failedOut",
       coalesce("failedIn", 0) as "failedIn"
     from known left join came using (channel) left join went using (channel)
     order by known.channel`,
  );
}

/** Today's and yesterday's, in Viet Nam; the most frequent first. */
export async function listRefused(db: Database): Promise<readonly RefusedRequests[]> {
  return await db.query<RefusedRequests>(
    `select channel, why, sum(times)::int as times, max(last_at) as "lastAt" from refused_requests
     where day >= (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date - 1
     group by channel, why order by times desc, channel, why limit 50`,
  );
}

export async function listTokenHealth(db: Database): Promise<readonly TokenHealth[]> {
  return await db.query<TokenHealth>(
    `select oa_id as "oaId", status, problem, access_expires_at as "accessExpiresAt",
       refresh_issued_at as "refreshIssuedAt"
     from zalo_tokens order by oa_id`,
  );
}

export async function readModelDay(db: Database, day: string): Promise<ModelDay | null> {
  const [row] = await db.query<ModelDay>(
    'select calls, tokens::float8 as tokens from model_days where day = $1::date',
    [day],
  );
  return row ?? null;
}
