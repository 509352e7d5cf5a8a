import type { Language } from '#src/answers/answer.ts';
import type { Topic } from './conversations.ts';
import type { Database } from './database.ts';

/** Who waits in the same line: those of one agency, or of none. A place goes by what was promised first. */
const isAhead = `
  other.state = 'waiting' and other.agency is not distinct from handoffs.agency and other.id <> handoffs.id
  and (other.promised_by, other.id) < (handoffs.promised_by, handoffs.id)
  and exists (select from conversations as theirs
    where theirs.id = other.conversation_id and theirs.erased_at is null and theirs.unreachable_at is null)`;

/** Where a conversation stands in the line. */
export type InLine = {
  readonly handoffId: string;
  readonly ahead: number;
  readonly agency: string | null;
  readonly promisedBy: Date;
  /** Nobody came in time, and that was said. */
  readonly isFallenBack: boolean;
  /** The report that was offered then. */
  readonly fallbackTicket: string | null;
};

/** `null` where it waits for nobody. */
export async function findInLine(db: Database, conversationId: string): Promise<InLine | null> {
  const [row] = await db.query<InLine>(
    `select handoffs.id::text as "handoffId", agency, promised_by as "promisedBy",
       fallback_at is not null as "isFallenBack", fallback_ticket as "fallbackTicket",
       (select count(*)::int from handoffs as other where ${isAhead}) as ahead
     from handoffs where conversation_id = $1 and state = 'waiting'`,
    [conversationId],
  );
  return row ?? null;
}

/** How many wait before whoever comes now; those of no agency yet. */
export async function countWaiting(db: Database): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    `select count(*)::int as n from handoffs join conversations on conversations.id = conversation_id
     where handoffs.state = 'waiting' and agency is null and erased_at is null and unreachable_at is null`,
  );
  return row?.n ?? 0;
}

/** Which place was told when the wait began. Inside the turn's transaction. */
export async function writePlace(tx: Database, conversationId: string, place: number): Promise<void> {
  await tx.query(
    `update handoffs set place = $2 where conversation_id = $1 and state = 'waiting' and place is null`,
    [conversationId, place],
  );
}

/** How somebody's wait went: from their place in line to a person. */
export type Served = { readonly askedAt: Date; readonly servedAt: Date; readonly place: number };

/** Those who came to a person last in the same line. */
export async function listServed(
  db: Database,
  asked: { readonly agency: string | null; readonly since: Date; readonly most: number },
): Promise<readonly Served[]> {
  return await db.query<Served>(
    `select asked_at as "askedAt", coalesce(taken_at, closed_at) as "servedAt", place from handoffs
     where agency is not distinct from $1 and asked_at > $2 and place is not null
       and (taken_at is not null or state = 'answered')
     order by coalesce(taken_at, closed_at) desc limit $3`,
    [asked.agency, asked.since, asked.most],
  );
}

/** Somebody in the line who is to be told something there. */
export type ToTell = {
  readonly handoffId: string;
  readonly conversationId: string;
  readonly channel: string;
  readonly chat: string;
  readonly language: Language;
  readonly topic: Topic;
  readonly askedAt: Date;
};

const toTell = `
  handoffs.id::text as "handoffId", conversation_id as "conversationId", channel, chat, language, topic,
  asked_at as "askedAt"`;

/** They wait here, and can be written to now: nothing is told in the quiet hours. */
const isReached = `
  handoffs.state = 'waiting' and conversations.state = 'waiting' and chat is not null and channel = any ($2)
  and unreachable_at is null and erased_at is null and after_quiet($1::timestamptz) = $1`;

/** Nobody is before them any more, and they were not the first from the start. */
export async function listNext(
  db: Database,
  asked: { readonly at: Date; readonly channels: readonly string[]; readonly most: number },
): Promise<readonly ToTell[]> {
  return await db.query<ToTell>(
    `select ${toTell} from handoffs join conversations on conversations.id = conversation_id
     where ${isReached} and place > 1 and next_told_at is null and promised_by > $1
       and not exists (select from handoffs as other where ${isAhead})
     order by handoffs.id limit $3`,
    [asked.at, asked.channels, asked.most],
  );
}

/** Inside the transaction that tells it; `false` where it was told, or they do not wait any more. */
export async function markNextTold(tx: Database, handoffId: string, at: Date): Promise<boolean> {
  const rows = await tx.query(
    `update handoffs set next_told_at = $2
     where id = $1::bigint and state = 'waiting' and next_told_at is null returning id`,
    [handoffId, at],
  );
  return rows.length > 0;
}

/** Promised an answer within the last week that has not come, and not told so yet; the oldest promise first. */
export async function listUnkept(
  db: Database,
  asked: { readonly at: Date; readonly channels: readonly string[]; readonly most: number },
): Promise<readonly ToTell[]> {
  return await db.query<ToTell>(
    `select ${toTell} from handoffs join conversations on conversations.id = conversation_id
     where ${isReached} and promised_by between $1::timestamptz - interval '7 days' and $1 and fallback_at is null
     order by promised_by, handoffs.id limit $3`,
    [asked.at, asked.channels, asked.most],
  );
}

/**
 * Inside the transaction that tells it and writes the report that is offered; `false` where it was told, they do not
 * wait any more, or something else was said meanwhile: then it is told a moment later.
 */
export async function markFallback(
  tx: Database,
  { handoffId, conversationId, topic }: ToTell,
  { at, ticketId }: { readonly at: Date; readonly ticketId: string | null },
): Promise<boolean> {
  const rows = await tx.query(
    `update handoffs set fallback_at = $2, fallback_ticket = $3
     where id = $1::bigint and state = 'waiting' and fallback_at is null
       and exists (select from conversations where id = $4 and topic = $5::jsonb and state = 'waiting')
       and not exists (select from deliveries where conversation_id = $4 and state = 'waiting')
     returning id`,
    [handoffId, at, ticketId, conversationId, JSON.stringify(topic)],
  );
  return rows.length > 0;
}

/** What they waited with: the last of their own questions that nobody answered, or else the last, of a day; masked. */
export async function findWaitingQuestion(
  db: Database,
  conversationId: string,
  since: Date,
): Promise<string | null> {
  const [row] = await db.query<{ asked: string }>(
    `select text_masked as asked from questions join answers on answers.question_id = questions.id
     where conversation_id = $1 and asked_at >= $2 and length(text_masked) >= ${fewestLetters}
       and intent not in ('small-talk', 'operator', 'dossier', 'ticket')
     order by outcome <> 'answered' desc, asked_at desc limit 1`,
    [conversationId, since],
  );
  return row?.asked ?? null;
}

/** "1" and "ok" are nobody's question. */
const fewestLetters = 8;

/** The report that was offered in place of a person is sent: they wait for nobody any more. In its transaction. */
export async function endFallback(tx: Database, ticketId: string): Promise<void> {
  await tx.query(
    `with ended as (
       update handoffs set state = 'given-up', closed_at = clock_timestamp(), closed_by = 'ticket'
       where fallback_ticket = $1 and state = 'waiting' returning conversation_id
     )
     update conversations set state = 'open' from ended
     where conversations.id = ended.conversation_id and conversations.state = 'waiting'`,
    [ticketId],
  );
}
