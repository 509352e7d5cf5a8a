import type { AnswerRecord } from './answers.ts';
import type { Aside } from './asides.ts';
import type { Database } from './database.ts';
import { isGranted } from './dossier-follows.ts';

export type NoticeKind =
  | 'status'
  | 'papers-wanted'
  | 'result-waiting'
  | 'fee-owed'
  | 'new-date'
  | 'late'
  | 'papers-reminder'
  | 'result-reminder'
  | 'follow-ending';

export type NoticeRoute = 'message' | 'template-by-user' | 'template-by-phone';

/** What is to be told of one dossier to one who follows it: one message, whatever happened meanwhile. */
export type DueNotices = {
  readonly followId: string;
  readonly conversationId: string;
  readonly dossierId: string;
  readonly channel: string;
  readonly account: string;
  readonly chat: string;
  readonly language: 'vi' | 'en';
  readonly heardAt: Date | null;
  readonly reachable: boolean;
  /** Whether they still follow, and may. */
  readonly holds: boolean;
  readonly provedFor: 'self' | 'helper';
  /** When following ends, unless the dossier is proved again. */
  readonly until: Date;
  /** The most urgent first. */
  readonly notices: readonly {
    readonly id: string;
    readonly kind: NoticeKind;
    readonly nextAs: NoticeRoute | null;
    readonly attempts: number;
  }[];
};

/**
 * Takes what is due, what needs the citizen first; in quiet hours only what is due the same day. What of the same follow
 * becomes due in the next minutes comes along.
 */
export function leaseNotices(
  db: Database,
  asked: { readonly at: Date; readonly most: number; readonly seconds: number },
): Promise<readonly DueNotices[]> {
  return db.query<DueNotices>(lease, [asked.at, asked.most, asked.seconds]);
}

/**
 * Ten thousand may come to wait at once, and no statistics of the planner's know of them yet: each step names what it
 * reads by an index, so that a lease costs what it takes and not what waits.
 */
const lease = `
  with head as materialized (
    select follow_id
    from notifications
    where state = 'waiting' and due_at <= $1 and (lease_until is null or lease_until <= $1)
      and (after_quiet($1::timestamptz) = $1 or exists (
        select from dossiers
        where dossiers.id = dossier_id and is_due_today(kind, papers_until, $1::timestamptz)))
    order by rank, due_at, id
    limit $2
    for update of notifications skip locked
  ), mates as materialized (
    select mate.id
    from (select distinct follow_id from head) as followed
    cross join lateral (
      select id from notifications
      where notifications.follow_id = followed.follow_id and state = 'waiting'
        and due_at <= $1::timestamptz + interval '2 minutes' and (lease_until is null or lease_until <= $1)
      for update skip locked) as mate
  ), leased as (
    update notifications set lease_until = $1::timestamptz + $3::int * interval '1 s', attempts = attempts + 1
    from mates where notifications.id = mates.id
    returning notifications.id, follow_id, kind, rank, due_at, next_as, attempts
  )
  select leased.follow_id::text as "followId", conversations.id as "conversationId",
    dossier_follows.dossier_id::text as "dossierId", conversations.channel, conversations.account, conversations.chat,
    conversations.language, conversations.heard_at as "heardAt",
    conversations.unreachable_at is null as reachable,
    conversations.erased_at is null and dossier_follows.stopped_at is null and dossier_follows.until > $1
      and ${isGranted('$1')} as holds, dossier_follows.until,
    coalesce((select proved_for from dossier_grants
      where dossier_grants.conversation_id = conversations.id
        and dossier_grants.dossier_id = dossier_follows.dossier_id), 'helper') as "provedFor",
    jsonb_agg(jsonb_build_object('id', leased.id::text, 'kind', kind, 'nextAs', next_as, 'attempts', attempts)
      order by rank, leased.id) as notices
  from leased
  join dossier_follows on dossier_follows.id = leased.follow_id
  join conversations on conversations.id = dossier_follows.conversation_id
  group by leased.follow_id, conversations.id, dossier_follows.id
  order by min(rank), min(leased.due_at), min(leased.id)`;

/** One message of notices, with the answer by which its buttons are known again. */
export type Telling = {
  readonly ids: readonly string[];
  readonly aside: Aside;
  readonly record: AnswerRecord;
};

/**
 * Puts messages into the outbox, each with the end of its notices, in one transaction. A conversation in which somebody
 * is at work is left for the next time: a reply never waits for a notice. What was stopped or erased meanwhile is not
 * told. The conversations that were told.
 */
export async function queueNotices(
  db: Database,
  at: Date,
  tellings: readonly Telling[],
): Promise<readonly string[]> {
  return await db.transaction(async (tx) => {
    const free = await tx.query<{ id: string }>(
      'select id from conversations where id = any ($1::uuid[]) and erased_at is null for update skip locked',
      [tellings.map(({ aside }) => aside.conversationId)],
    );
    const isFree = new Set(free.map(({ id }) => id));
    const candidates = tellings.filter(({ aside }) => isFree.has(aside.conversationId));
    const marked = await tx.query<{ id: string }>(markQueued, [
      at,
      JSON.stringify(
        candidates.flatMap(({ ids, aside }) => ids.map((id) => ({ id, idem: aside.intents[0]?.idem ?? '' }))),
      ),
    ]);
    const left = new Set(marked.map(({ id }) => id));
    const told = candidates.filter(({ ids }) => ids.some((id) => left.has(id)));
    if (told.length > 0) await tx.query(insertTold, toldRows(told));
    const busy = tellings.filter(({ aside }) => !isFree.has(aside.conversationId)).flatMap(({ ids }) => ids);
    if (busy.length > 0) await tx.query(leaveForLater, [at, busy]);
    return told.map(({ aside }) => aside.conversationId);
  });
}

const markQueued = `
  update notifications set state = 'queued', sent_as = 'message', external_id = given.idem, lease_until = null
  from jsonb_to_recordset($2::jsonb) as given (id bigint, idem text), dossier_follows
  where notifications.id = given.id and state = 'waiting' and dossier_follows.id = follow_id
    and dossier_follows.stopped_at is null and dossier_follows.until > $1
  returning notifications.id::text`;

const leaveForLater = `
  update notifications set lease_until = null, attempts = attempts - 1, due_at = $1::timestamptz + interval '1 s'
  where id = any ($2::bigint[]) and state = 'waiting'`;

function toldRows(told: readonly Telling[]): readonly string[] {
  const of = <Row>(rows: (aside: Aside) => readonly Row[]) =>
    told.flatMap(({ aside }) => rows(aside).map((row) => ({ ...row, conversationId: aside.conversationId })));
  const records = told.map(({ record }) => record);
  return [records, of(({ messages }) => messages), of(({ intents }) => intents)].map((rows) =>
    JSON.stringify(rows),
  );
}

/**
 * Everything that is kept of them, in one statement, as each way to the database and back counts while conversations are
 * held. Buttons are looked up in answers; nothing else of a conversation changes.
 */
const insertTold = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as row ("questionId" uuid, "conversationId" uuid, "textMasked" text,
      language text, at timestamptz, "answerId" uuid, outcome text, reason text, intent text, text text, parts jsonb,
      timings jsonb, path text)
  ), asked as (
    insert into questions (id, conversation_id, text_masked, language, asked_at)
    select "questionId", "conversationId", "textMasked", language, at from given
  ), answered as (
    insert into answers (id, question_id, outcome, reason, intent, text, parts, timings, path, answered_at)
    select "answerId", "questionId", outcome, reason, intent, text, parts, timings, path, at from given
  ), said as (
    insert into messages (conversation_id, direction, by, text_masked)
    select "conversationId", direction, by, "textMasked"
    from rows from (jsonb_to_recordset($2::jsonb)
      as ("conversationId" uuid, direction text, by text, "textMasked" text))
      with ordinality as row ("conversationId", direction, by, "textMasked", place)
    order by place
  )
  insert into outbox (conversation_id, channel, account, idem, payload)
  select conversations.id, channel, account, row.idem, row.payload
  from rows from (jsonb_to_recordset($3::jsonb) as ("conversationId" uuid, idem text, payload jsonb))
    with ordinality as row ("conversationId", idem, payload, place)
  join conversations on conversations.id = row."conversationId"
  order by place
  on conflict (idem) do nothing`;

/** These are not told, and why; they stay in the log of deliveries. */
export async function dropNotices(
  db: Database,
  at: Date,
  { ids, why }: { readonly ids: readonly string[]; readonly why: string },
): Promise<void> {
  if (ids.length === 0) return;
  await db.query(
    `update notifications set state = 'dropped', error = $3, settled_at = $1, lease_until = null
     where id = any ($2::bigint[]) and state = 'waiting'`,
    [at, ids, why],
  );
}

/**
 * What became of the messages that were queued. Where a platform's window closed before a message went out, its notices
 * wait again, for a template.
 */
export async function settleQueued(db: Database, at: Date): Promise<void> {
  await db.query(
    `update notifications set
       state = case when outbox.state = 'sent' then 'sent'
         when outbox.error like 'window-closed%' then 'waiting' else 'failed' end,
       next_as = case when outbox.error like 'window-closed%' then 'template-by-user' else next_as end,
       error = case when outbox.state = 'sent' then null else outbox.error end,
       settled_at = case when outbox.error like 'window-closed%' then null else $1::timestamptz end
     from outbox
     where notifications.state = 'queued' and outbox.idem = notifications.external_id
       and outbox.state in ('sent', 'failed', 'dead')`,
    [at],
  );
}

/** The platform has no room now: the same is tried again after a while, and no try is counted. */
export async function postponeNotices(
  db: Database,
  at: Date,
  { ids, afterMs }: { readonly ids: readonly string[]; readonly afterMs: number },
): Promise<void> {
  await db.query(
    `update notifications set due_at = $1::timestamptz + $3::float8 * interval '1 ms', lease_until = null,
       attempts = attempts - 1
     where id = any ($2::bigint[]) and state = 'waiting'`,
    [at, ids, afterMs],
  );
}
