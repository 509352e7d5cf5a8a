import type { Database } from './database.ts';

/** Something that was to reach somebody and did not. */
export type Letter = {
  /** `m` and the number of a message to a citizen, `w` and that of news of a report to another system. */
  readonly id: string;
  readonly kind: 'message' | 'webhook';
  /** `null`: another system. */
  readonly channel: string | null;
  /** The conversation or the ticket that it is of. */
  readonly ofId: string;
  readonly error: string | null;
  readonly attempts: number;
  readonly queuedAt: Date;
  readonly settledAt: Date;
  /** When the citizen last wrote: how long a channel takes an answer is counted from it. */
  readonly heardAt: Date | null;
  /** Surely nobody has seen it; otherwise it may come twice. */
  readonly isSurelyUnseen: boolean;
  /** Something later has reached the same reader. */
  readonly isOvertaken: boolean;
  /** What it says, masked; `null` where that is gone. */
  readonly text: string | null;
};

export type LettersAsked = {
  readonly agencies: readonly string[] | null;
  readonly channel: string | null;
  /** These only; `null`: all. */
  readonly ids: readonly string[] | null;
  readonly after: number;
  readonly most: number;
};

const unseen = `(outbox.state = 'failed' or outbox.error in ('unreachable', 'account-gone'))`;

/**
 * Messages that were given up and could still be sent: not those whose words are gone, in whose place a person or a
 * short answer of ours spoke, or whose reader closed the door.
 */
const deadMessages = `outbox join conversations on conversations.id = outbox.conversation_id
  where outbox.state in ('failed', 'dead') and outbox.settled_at is not null and outbox.discarded_at is null
    and outbox.payload <> 'null' and outbox.error is distinct from 'taken-over'
    and conversations.erased_at is null and conversations.unreachable_at is null
    and outbox.idem not like 'fallback:%'
    and not exists (select from outbox as instead where instead.idem = 'fallback:' || outbox.id)
    and ($1::text[] is null or exists (
      select from handoffs where handoffs.conversation_id = conversations.id and agency = any ($1)
        and not exists (select from handoffs as newer
          where newer.conversation_id = handoffs.conversation_id and newer.id > handoffs.id)))`;

const deadWebhooks = `ticket_webhooks join tickets on tickets.id = ticket_webhooks.ticket_id
  where ticket_webhooks.state = 'dead' and ticket_webhooks.discarded_at is null
    and ($1::text[] is null or tickets.agency = any ($1))`;

/** The newest first. */
export async function listLetters(db: Database, asked: LettersAsked): Promise<readonly Letter[]> {
  return await db.query<Letter>(
    `select * from (
       select 'm' || outbox.id as id, 'message' as kind, outbox.channel, outbox.conversation_id::text as "ofId",
         outbox.error, outbox.attempts, outbox.queued_at as "queuedAt", outbox.settled_at as "settledAt",
         conversations.heard_at as "heardAt", ${unseen} as "isSurelyUnseen",
         exists (select from outbox as newer where newer.conversation_id = outbox.conversation_id
           and newer.id > outbox.id and newer.state = 'sent') as "isOvertaken",
         (select string_agg(text_masked, ' ' order by messages.id) from messages
          where messages.conversation_id = outbox.conversation_id and direction = 'outgoing'
            and (messages.id = outbox.message_id
              or (outbox.message_id is null and messages.turn_id = outbox.turn_id))) as text
       from ${deadMessages} and ($2::text is null or outbox.channel = $2)
       union all
       select 'w' || ticket_webhooks.id, 'webhook', null, ticket_webhooks.ticket_id::text, ticket_webhooks.error,
         ticket_webhooks.attempts, ticket_history.at, ticket_webhooks.settled_at, null, false, false,
         ticket_webhooks.event
       from ticket_webhooks join ticket_history on ticket_history.id = history_id
         join tickets on tickets.id = ticket_webhooks.ticket_id
       where ticket_webhooks.state = 'dead' and ticket_webhooks.discarded_at is null
         and ($1::text[] is null or tickets.agency = any ($1)) and ($2::text is null or $2 = 'system')
     ) as letters
     where $5::text[] is null or id = any ($5)
     order by "settledAt" desc, id limit $3 offset $4`,
    [asked.agencies, asked.channel, asked.most, asked.after, asked.ids],
  );
}

/** How many there are for whoever sees these agencies. */
export async function countLetters(db: Database, agencies: readonly string[] | null): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select ((select count(*) from ${deadMessages}) + (select count(*) from ${deadWebhooks}))::int as count`,
    [agencies],
  );
  return row?.count ?? 0;
}

/**
 * Lets them be sent again, from their first attempt: only those that still lie here, so that of two who ask one is late.
 * Which may have been seen already says so to its channel.
 */
export async function retryLetters(
  tx: Database,
  agencies: readonly string[] | null,
  ids: readonly string[],
): Promise<readonly string[]> {
  const messages = await tx.query<{ id: string }>(
    `update outbox set state = case when ${unseen} then 'queued' else 'maybe-sent' end, attempts = 0,
       next_at = clock_timestamp(), settled_at = null, error = null, lease_owner = null, lease_until = null
     where id in (select outbox.id from ${deadMessages}) and id = any ($2::bigint[])
       and state in ('failed', 'dead') and (lease_until is null or lease_until < clock_timestamp())
     returning 'm' || id as id`,
    [agencies, numbersOf(ids, 'm')],
  );
  const webhooks = await tx.query<{ id: string }>(
    `update ticket_webhooks set state = 'queued', attempts = 0, next_at = clock_timestamp(), settled_at = null,
       error = null, lease_until = null
     where id in (select ticket_webhooks.id from ${deadWebhooks}) and id = any ($2::bigint[]) and state = 'dead'
     returning 'w' || id as id`,
    [agencies, numbersOf(ids, 'w')],
  );
  return [...messages, ...webhooks].map(({ id }) => id);
}

/** Takes them off the list for good. */
export async function discardLetters(
  tx: Database,
  agencies: readonly string[] | null,
  ids: readonly string[],
): Promise<readonly string[]> {
  const messages = await tx.query<{ id: string }>(
    `update outbox set discarded_at = clock_timestamp()
     where id in (select outbox.id from ${deadMessages}) and id = any ($2::bigint[]) and discarded_at is null
     returning 'm' || id as id`,
    [agencies, numbersOf(ids, 'm')],
  );
  const webhooks = await tx.query<{ id: string }>(
    `update ticket_webhooks set discarded_at = clock_timestamp()
     where id in (select ticket_webhooks.id from ${deadWebhooks}) and id = any ($2::bigint[])
       and discarded_at is null
     returning 'w' || id as id`,
    [agencies, numbersOf(ids, 'w')],
  );
  return [...messages, ...webhooks].map(({ id }) => id);
}

function numbersOf(ids: readonly string[], sort: 'm' | 'w'): readonly string[] {
  return ids.filter((id) => id.startsWith(sort)).map((id) => id.slice(1));
}
