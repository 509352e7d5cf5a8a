import type { Database } from './database.ts';

/** One of the bots and official accounts that this program speaks for. */
export type Account = { readonly channel: string; readonly account: string };

/**
 * How many messages of a channel were given up in the last day; not those whose reader closed the door, nor those in
 * whose place a person spoke, nor what somebody has looked at and let go.
 */
export async function countDied(
  db: Database,
): Promise<readonly { readonly channel: string; readonly died: number }[]> {
  return await db.query(
    `select channel, count(*)::int as died from outbox
     where state in ('failed', 'dead') and discarded_at is null
       and settled_at > clock_timestamp() - interval '1 day' and error is distinct from 'taken-over' and not exists (
         select from conversations where conversations.id = conversation_id and unreachable_at is not null)
     group by channel order by channel`,
  );
}

/** How many messages wait for a bot or official account that is none of `accounts`: nobody sends them. */
export async function countStranded(
  db: Database,
  accounts: readonly Account[],
): Promise<readonly { readonly channel: string; readonly waiting: number }[]> {
  return await db.query(
    `select channel, count(*)::int as waiting from outbox where ${isStranded} group by channel order by channel`,
    [JSON.stringify(accounts)],
  );
}

/** Gives up those that have waited for a week; how many. */
export async function giveUpStranded(db: Database, accounts: readonly Account[]): Promise<number> {
  const rows = await db.query(
    `update outbox set state = 'dead', error = 'account-gone', settled_at = clock_timestamp(),
       lease_owner = null, lease_until = null
     where ${isStranded} and queued_at < clock_timestamp() - interval '7 days' returning 1`,
    [JSON.stringify(accounts)],
  );
  return rows.length;
}

const isStranded = `
  state in ('queued', 'sending', 'maybe-sent')
  and (lease_until is null or lease_until < clock_timestamp())
  and (channel, account) not in (
    select asked.channel, asked.account
    from jsonb_to_recordset($1::jsonb) as asked (channel text, account text))`;
