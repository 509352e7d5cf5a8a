import type { Language } from '#src/answers/answer.ts';
import type { Database } from './database.ts';

/** Closed, because it stands in the table. */
export type HandoffWhy = 'voice' | 'asked' | 'handed-on';

/** A citizen waits for a person, and was told until when. */
export type OpenHandoff = { readonly id: string; readonly promisedBy: Date };

export async function findOpenHandoff(db: Database, conversationId: string): Promise<OpenHandoff | null> {
  const [row] = await db.query<OpenHandoff>(
    `select id::text, promised_by as "promisedBy" from handoffs
     where conversation_id = $1 and state in ('waiting', 'taken')`,
    [conversationId],
  );
  return row ?? null;
}

/**
 * Puts the conversation into the queue, once: whoever waits already keeps their place and their promise. What is said
 * to whoever holds it waits for them, and stays the matter of the same agency.
 */
export async function openHandoff(
  tx: Database,
  conversationId: string,
  asked: { readonly why: HandoffWhy; readonly promisedBy: Date; readonly turnId: string | null },
): Promise<void> {
  await tx.query(
    `with holder as (
       select holder_name as name from conversations
       where id = $1 and state = 'with-operator' and held_until > clock_timestamp() and holder_id is not null
     ), before as (
       select agency, assigned_to, assigned_name from handoffs, holder
       where conversation_id = $1 order by handoffs.id desc limit 1
     )
     insert into handoffs (conversation_id, turn_id, why, promised_by, state, taken_at, taken_by, agency,
       assigned_to, assigned_name)
     select $1, $2, $3, $4, case when holder.name is null then 'waiting' else 'taken' end,
       case when holder.name is not null then clock_timestamp() end, holder.name, before.agency,
       before.assigned_to, before.assigned_name
     from (values (1)) as one left join holder on true left join before on true
     on conflict (conversation_id) where state in ('waiting', 'taken') do nothing`,
    [conversationId, asked.turnId, asked.why, asked.promisedBy],
  );
  // While a person speaks, nobody waits for one; `held_until` tells when they no longer do.
  await tx.query(
    `update conversations set state = 'waiting', held_until = null
     where id = $1 and (state <> 'with-operator' or held_until < clock_timestamp())`,
    [conversationId],
  );
}

/** Ends a wait, whichever way; `false` where it is over already. The conversation is locked. */
export async function closeHandoff(
  tx: Database,
  id: string,
  end: { readonly state: 'answered' | 'given-up'; readonly by: string },
): Promise<boolean> {
  const [row] = await tx.query<{ conversationId: string }>(
    `update handoffs set state = $2, closed_at = clock_timestamp(), closed_by = $3
     where id = $1::bigint and state in ('waiting', 'taken') returning conversation_id as "conversationId"`,
    [id, end.state, end.by],
  );
  if (!row) return false;
  await tx.query(`update conversations set state = 'open' where id = $1 and state = 'waiting'`, [
    row.conversationId,
  ]);
  return true;
}

/** Whoever holds the conversation now sees to what waits there; its id, where something does. */
export async function takeHandoff(tx: Database, conversationId: string, by: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `update handoffs set state = 'taken', taken_at = clock_timestamp(), taken_by = $2, returned_at = null
     where conversation_id = $1 and state in ('waiting', 'taken') returning id::text`,
    [conversationId, by],
  );
  return row?.id ?? null;
}

/** Its holder went away: it waits again, and is marked; `false` where nothing was left to answer. */
export async function returnHandoff(tx: Database, conversationId: string): Promise<boolean> {
  const rows = await tx.query(
    `update handoffs set state = 'waiting', taken_at = null, taken_by = null, returned_at = clock_timestamp()
     where conversation_id = $1 and state in ('waiting', 'taken') returning id`,
    [conversationId],
  );
  return rows.length > 0;
}

/** Where a wait goes from one to another: an agency, or somebody of the centre. */
export type Toward = {
  readonly agency: string | null;
  readonly assignedTo: string | null;
  readonly assignedName: string | null;
};

/** The wait that is open goes there with what is told to the citizen now, or a new one begins. */
export async function directHandoff(
  tx: Database,
  conversationId: string,
  { toward, promisedBy }: { readonly toward: Toward; readonly promisedBy: Date },
): Promise<void> {
  const { agency, assignedTo, assignedName } = toward;
  await tx.query(
    `insert into handoffs (conversation_id, why, promised_by, agency, assigned_to, assigned_name)
     values ($1, 'handed-on', $2, $3, $4, $5)
     on conflict (conversation_id) where state in ('waiting', 'taken') do update
     set state = 'waiting', taken_at = null, taken_by = null, returned_at = null,
       promised_by = excluded.promised_by, agency = excluded.agency,
       assigned_to = excluded.assigned_to, assigned_name = excluded.assigned_name`,
    [conversationId, promisedBy, agency, assignedTo, assignedName],
  );
}

/** One line of the queue. */
export type QueuedHandoff = {
  readonly id: string;
  readonly conversationId: string;
  readonly why: HandoffWhy;
  readonly state: 'waiting' | 'taken';
  readonly channel: string;
  readonly askedAt: Date;
  readonly promisedBy: Date;
  /** What the citizen wrote when the wait began, masked; a voice message that was heard later is told by its mark. */
  readonly askedWith: string | null;
  /** How many of each kind they sent since a person last answered, "voice 1, photo 2"; `null` for none. */
  readonly sent: string | null;
};

/** Who waits, the oldest promise first: those that are late stand on top by themselves. */
export async function listHandoffs(db: Database, most: number): Promise<readonly QueuedHandoff[]> {
  return await db.query<QueuedHandoff>(
    `select handoffs.id::text, handoffs.conversation_id as "conversationId", why, handoffs.state, channel,
       asked_at as "askedAt", promised_by as "promisedBy",
       coalesce(
         (select string_agg(text_masked, ' / ' order by messages.id) from messages
          where messages.turn_id = handoffs.turn_id and direction = 'incoming'),
         (select text_masked from messages
          where messages.conversation_id = handoffs.conversation_id and direction = 'incoming'
          order by why = 'voice' and text_masked like '[voice]%' desc, messages.id desc limit 1)) as "askedWith",
       (select string_agg(kind || ' ' || n, ', ' order by kind desc) from
         (select kind, count(*) as n from attachments
          where attachments.conversation_id = handoffs.conversation_id and received_at > coalesce(
            (select max(closed_at) from handoffs as before
             where before.conversation_id = handoffs.conversation_id), '-infinity')
          group by kind) as kinds) as sent
     from handoffs join conversations on conversations.id = handoffs.conversation_id
     where handoffs.state in ('waiting', 'taken') and erased_at is null
     order by promised_by, handoffs.id
     limit $1`,
    [most],
  );
}

/** How many were promised an answer that has not come, and for how long the first of them has waited beyond it. */
export async function findLate(
  db: Database,
  now: Date,
): Promise<{ readonly late: number; readonly minutes: number }> {
  const [row] = await db.query<{ late: number; minutes: number }>(
    `select count(*)::int as late,
       coalesce(floor(extract(epoch from $1::timestamptz - min(promised_by)) / 60), 0)::int as minutes
     from handoffs where state in ('waiting', 'taken') and promised_by < $1::timestamptz`,
    [now],
  );
  return row ?? { late: 0, minutes: 0 };
}

/** A handoff with what it takes to answer it. */
export type FoundHandoff = {
  readonly id: string;
  readonly conversationId: string;
  readonly why: HandoffWhy;
  readonly state: 'waiting' | 'taken' | 'answered' | 'given-up';
  readonly askedAt: Date;
  readonly promisedBy: Date;
  readonly channel: string;
  readonly chat: string;
  readonly language: Language;
  readonly reachable: boolean;
};

export async function findHandoff(db: Database, id: string): Promise<FoundHandoff | null> {
  const [row] = await db.query<FoundHandoff>(
    `select handoffs.id::text, conversation_id as "conversationId", why, handoffs.state, asked_at as "askedAt",
       promised_by as "promisedBy", channel, chat, language,
       unreachable_at is null and erased_at is null as reachable
     from handoffs join conversations on conversations.id = conversation_id
     where handoffs.id::text = $1`,
    [id],
  );
  return row ?? null;
}
