import type { Letter, LetterStanding, LetterWay } from '#src/settings/letter.ts';
import type { Database } from './database.ts';
import { letterRows, standingOf } from './letter-rows.ts';

/** Where our bots speak, and for how long after a citizen's last word. */
export type Reach = {
  readonly now: Date;
  /** `null`: not known here. */
  readonly ours:
    | readonly { readonly channel: string; readonly account: string; readonly windowMs: number | null }[]
    | null;
};

export type LettersAsked = {
  readonly agencies: readonly string[] | null;
  readonly reach: Reach;
  readonly channel: string | null;
  readonly way: LetterWay | null;
  readonly standing: LetterStanding | null;
  /** These only; `null`: all. */
  readonly ids: readonly string[] | null;
  readonly after: number;
  readonly most: number;
};

/** The newest first. */
export async function listLetters(db: Database, asked: LettersAsked): Promise<readonly Letter[]> {
  const { agencies, reach, channel, way, standing, ids, most, after } = asked;
  return await db.query<Letter>(
    `select id, kind, channel, case when is_open then of_id::text end as "ofId", error, attempts,
       queued_at as "queuedAt", settled_at as "settledAt", is_unseen as "isSurelyUnseen",
       is_overtaken as "isOvertaken", hurdle,
       case kind
         when 'webhook' then (select event from ticket_webhooks where ticket_webhooks.id = number)
         else (
           select string_agg(text_masked, ' ' order by messages.id) from messages
           where messages.conversation_id = of_id
             and direction = case kind when 'message' then 'outgoing' else 'incoming' end
             and (messages.id = message_id or (message_id is null and messages.turn_id = page.turn_id)))
       end as text
     from (
       select * from (${letterRows}) as letters
       where ($4::text is null or coalesce(channel, 'system') = $4)
         and ($5::text is null or (kind = 'received') = ($5 = 'in'))
         and ($6::text is null or ${standingOf} = $6)
         and ($7::text[] is null or id = any ($7))
       order by settled_at desc, id limit $8 offset $9
     ) as page
     order by settled_at desc, id`,
    [...owned(agencies, reach), channel, way, standing, ids, most, after],
  );
}

/** How many there are for whoever sees these agencies. */
export async function countLetters(db: Database, agencies: readonly string[] | null): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*)::int as count from (${letterRows}) as letters`,
    owned(agencies, { now: new Date(0), ours: null }),
  );
  return row?.count ?? 0;
}

/** Before anything that sends them again: a turn and a person who takes the conversation do the same. */
export async function lockLetters(tx: Database, ids: readonly string[]): Promise<void> {
  await tx.query(
    `select 1 from conversations
     where id in (select conversation_id from outbox where id = any ($1::bigint[])) order by id for update`,
    [numbersOf(ids, 'm')],
  );
}

export type SettledLetter = { readonly id: string; readonly agency: string | null };
type Chosen = { readonly reach: Reach; readonly ids: readonly string[] };

/**
 * Lets them be sent again, from their first attempt: only those that still lie here and can be sent, so that of two who
 * ask one is late. Each goes before what its conversation still waits for, as it was said before it; never beside
 * something that is on its way there. What may have been seen already says so to its channel.
 */
export async function retryLetters(
  tx: Database,
  agencies: readonly string[] | null,
  { reach, ids }: Chosen,
): Promise<readonly SettledLetter[]> {
  const given = owned(agencies, reach);
  const messages = await tx.query<SettledLetter>(
    `update outbox set state = case when is_unseen then 'queued' else 'maybe-sent' end, attempts = 0,
       next_at = least(clock_timestamp(), (
         select min(behind.next_at) from outbox as behind
         where behind.conversation_id = outbox.conversation_id
           and behind.state in ('queued', 'sending', 'maybe-sent'))),
       settled_at = null, error = null, lease_owner = null, lease_until = null
     from (${letterRows}) as letters
     where kind = 'message' and outbox.id = number and outbox.id = any ($4::bigint[]) and hurdle is null
       and outbox.state in ('failed', 'dead') and not exists (
         select from outbox as flying
         where flying.conversation_id = outbox.conversation_id and flying.lease_until > clock_timestamp())
     returning letters.id, agency`,
    [...given, numbersOf(ids, 'm')],
  );
  const webhooks = await tx.query<SettledLetter>(
    `update ticket_webhooks set state = 'queued', attempts = 0, next_at = clock_timestamp(), settled_at = null,
       error = null, lease_until = null
     from (${letterRows}) as letters
     where kind = 'webhook' and ticket_webhooks.id = number and ticket_webhooks.id = any ($4::bigint[])
       and ticket_webhooks.state = 'dead'
     returning letters.id, agency`,
    [...given, numbersOf(ids, 'w')],
  );
  return [...messages, ...webhooks];
}

/** Takes them off the list for good. */
export async function discardLetters(
  tx: Database,
  agencies: readonly string[] | null,
  { reach, ids }: Chosen,
): Promise<readonly SettledLetter[]> {
  const discard = async (table: 'outbox' | 'ticket_webhooks' | 'deliveries', sort: 'm' | 'w' | 'd') =>
    await tx.query<SettledLetter>(
      `update ${table} set discarded_at = clock_timestamp()
       from (${letterRows}) as letters
       where letters.id = '${sort}' || ${table}.id and ${table}.id = any ($4::bigint[])
         and ${table}.discarded_at is null
       returning letters.id, agency`,
      [...owned(agencies, reach), numbersOf(ids, sort)],
    );
  return [
    ...(await discard('outbox', 'm')),
    ...(await discard('ticket_webhooks', 'w')),
    ...(await discard('deliveries', 'd')),
  ];
}

function owned(agencies: readonly string[] | null, { ours, now }: Reach): readonly unknown[] {
  return [agencies, ours === null ? null : JSON.stringify(ours), now];
}

function numbersOf(ids: readonly string[], sort: 'm' | 'w' | 'd'): readonly string[] {
  return ids.filter((id) => id.startsWith(sort)).map((id) => id.slice(1));
}
