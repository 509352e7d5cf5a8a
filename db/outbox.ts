import type { Database } from './database.ts';

/** A message that a sender holds. */
export type DueEntry = {
  readonly id: string;
  readonly conversationId: string;
  readonly channel: string;
  readonly account: string;
  readonly chat: string;
  readonly idem: string;
  readonly payload: unknown;
  readonly attempts: number;
  /** When the citizen last wrote. */
  readonly heardAt: Date | null;
  /** Whether an earlier attempt may have been shown. */
  readonly state: 'queued' | 'maybe-sent';
};

/**
 * Takes the message that has waited longest among those that are the oldest open one of their conversation: order is
 * kept, and no conversation has two in flight. An entry whose sender died is taken again, as one that may be shown.
 */
export async function leaseDue(
  db: Database,
  owner: string,
  asked: { readonly channels: readonly string[]; readonly seconds: number },
): Promise<DueEntry | null> {
  const [entry] = await db.query<DueEntry>(lease, [owner, asked.channels, asked.seconds]);
  return entry ?? null;
}

const lease = `
  with due as (
    select outbox.id, outbox.state from outbox
    where outbox.channel = any ($2) and outbox.next_at <= clock_timestamp()
      and (outbox.state in ('queued', 'maybe-sent')
        or (outbox.state = 'sending' and outbox.lease_until < clock_timestamp()))
      and not exists (
        select from outbox older
        where older.conversation_id = outbox.conversation_id and older.id < outbox.id
          and older.state in ('queued', 'sending', 'maybe-sent'))
    order by outbox.next_at, outbox.id
    limit 1
    for update of outbox skip locked
  )
  update outbox
  set state = 'sending', attempts = outbox.attempts + 1, lease_owner = $1,
    lease_until = clock_timestamp() + $3 * interval '1 second'
  from due, conversations
  where outbox.id = due.id and conversations.id = outbox.conversation_id
  returning outbox.id::text, outbox.conversation_id as "conversationId", outbox.channel, outbox.account,
    conversations.chat, conversations.heard_at as "heardAt", outbox.idem, outbox.payload, outbox.attempts,
    case when due.state = 'queued' then 'queued' else 'maybe-sent' end as state`;

export type Fate =
  | { readonly state: 'sent'; readonly externalId: string | null; readonly cost: string | null }
  /** `attempts`: how many count from now on; a pause that was not the message's own fault counts none. */
  | {
      readonly state: 'queued' | 'maybe-sent';
      readonly afterMs: number;
      readonly error: string;
      readonly attempts: number;
    }
  | { readonly state: 'failed' | 'dead'; readonly error: string };

/** Writes what became of it; a sender whose lease ran out meanwhile changes nothing. */
export async function settleEntry(
  db: Database,
  owner: string,
  { id, fate }: { readonly id: string; readonly fate: Fate },
): Promise<boolean> {
  const rows = await db.query(
    `update outbox set state = $3, lease_owner = null, lease_until = null,
       external_id = coalesce($4, external_id), cost = coalesce($7, cost), error = $5,
       attempts = coalesce($8, attempts),
       next_at = clock_timestamp() + $6 * interval '1 ms',
       settled_at = case when $3 in ('sent', 'failed', 'dead') then clock_timestamp() end
     where id = $1 and lease_owner = $2 and state = 'sending'
     returning id`,
    [
      id,
      owner,
      fate.state,
      fate.state === 'sent' ? fate.externalId : null,
      'error' in fate ? fate.error : null,
      'afterMs' in fate ? fate.afterMs : 0,
      fate.state === 'sent' ? fate.cost : null,
      'attempts' in fate ? fate.attempts : null,
    ],
  );
  return rows.length > 0;
}

/** The citizen cannot be reached: what still waits for them is given up, and the conversation says so. */
export async function markUnreachable(db: Database, conversationId: string): Promise<void> {
  await db.query(
    `with gone as (
       update conversations set unreachable_at = clock_timestamp() where id = $1 returning id
     )
     update outbox set state = 'dead', error = 'unreachable', settled_at = clock_timestamp()
     from gone where outbox.conversation_id = gone.id and outbox.state in ('queued', 'maybe-sent')`,
    [conversationId],
  );
}
