import type { Incoming, IncomingEvent } from '#bots/channel.ts';
import type { Language } from '#src/answers/answer.ts';
import type { Matter } from '#src/conversations/matter.ts';
import type { HeldTicket } from '#src/tickets/ticket-write.ts';
import type { Topic } from './conversations.ts';
import type { Database } from './database.ts';

export type Received =
  | { readonly kind: 'stored'; readonly id: string; readonly conversationId: string | null }
  /** Delivered before: nothing is to be done, and it may be acknowledged. */
  | { readonly kind: 'known' };

/**
 * Stores an event before it is acknowledged. The conversation's row is locked before the delivery's id is drawn: within
 * a conversation ids are in the order of commits, so that nobody who reads in their order skips one.
 */
export async function insertDelivery(
  db: Database,
  incoming: Incoming,
  made: {
    readonly conversationId: string;
    readonly dedupeKey: string;
    readonly at: Date;
    readonly readyInMs: number;
  },
): Promise<Received> {
  const rows = await db.query<{ id: string; conversationId: string | null }>(
    incoming.chat === null ? insertStray : insert,
    [
      incoming.channel,
      incoming.account,
      made.dedupeKey,
      JSON.stringify(incoming.event, storable),
      ...(incoming.chat === null
        ? []
        : [incoming.chat, made.conversationId, made.at, made.readyInMs, whoseDoing(incoming.event)]),
    ],
  );
  const [row] = rows;
  return row ? { kind: 'stored', id: row.id, conversationId: row.conversationId } : { kind: 'known' };
}

/** Half a letter and NUL cannot stand in jsonb: refused, the event would be delivered again for ever. */
function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', ' ') : value;
}

/** Seen, received, blocked: what alone makes no conversation, and brings none back that was erased. */
function whoseDoing({ kind }: IncomingEvent): 'citizen' | 'operator' | 'nobody' {
  if (kind === 'noted' || kind === 'blocked' || kind === 'withdrawn' || kind === 'scanned') return 'nobody';
  return kind === 'operator-spoke' ? 'operator' : 'citizen';
}

/** A fragment (`$8` above 0) waits a little for what follows it; a whole question does not, nor does what it completes. */
const insert = `
  with known as (
    select from deliveries where channel = $1 and account = $2 and dedupe_key = $3
  ), conversation as (
    insert into conversations (id, channel, account, chat, created_at, last_at, heard_at, ready_at)
    select $6::uuid, $1, $2, $5, $7, $7, case when $9 = 'citizen' then $7::timestamptz end,
      clock_timestamp() + $8 * interval '1 ms'
    where not exists (select from known) and ($9 <> 'nobody' or exists (
      select from conversations where channel = $1 and account = $2 and chat = $5))
    on conflict (channel, account, chat) where chat is not null do update
    set heard_at = coalesce(excluded.heard_at, conversations.heard_at), last_at = excluded.last_at,
      unreachable_at = case when $9 = 'citizen' then null else conversations.unreachable_at end,
      ready_at = case when conversations.ready_at = 'infinity' or $8 = 0
        then least(conversations.ready_at, excluded.ready_at) else conversations.ready_at end
    returning id
  )
  insert into deliveries (channel, account, dedupe_key, event, conversation_id, unasked, state, settled_at)
  select $1, $2, $3, case when conversation.id is not null then $4::jsonb end, conversation.id,
    $4::jsonb ->> 'kind' = 'scanned',
    case when conversation.id is null then 'ignored' else 'waiting' end,
    case when conversation.id is null then clock_timestamp() end
  from (values (1)) as one left join conversation on true
  where not exists (select from known)
  on conflict (channel, account, dedupe_key) do nothing
  returning id::text, conversation_id as "conversationId"`;

const insertStray = `
  insert into deliveries (channel, account, dedupe_key, event, state, settled_at)
  values ($1, $2, $3, $4::jsonb, 'ignored', clock_timestamp())
  on conflict (channel, account, dedupe_key) do nothing
  returning id::text, conversation_id as "conversationId"`;

/** A conversation that a worker holds; `epoch` is its right to change it. */
export type Held = {
  readonly id: string;
  readonly epoch: string;
  readonly channel: string;
  readonly account: string;
  readonly chat: string;
  readonly topic: Topic;
  /** `with-operator` only while it lasts: the assistant then says nothing. */
  readonly state: 'open' | 'waiting' | 'with-operator' | 'closed';
  readonly noticeVersion: string | null;
  readonly language: Language;
  /** Everything was erased, and nothing was said since. */
  readonly erased: boolean;
  /** Whether they were asked, minutes ago, if everything shall be erased. */
  readonly erasureAsked: boolean;
  /** Whether they were welcomed within a day. */
  readonly welcomed: boolean;
  /** What it is going through; may be too old to count. */
  readonly matter: Matter | null;
  /** The report that this turn wrote to, as it will stand then; absent where it has not. */
  readonly ticket?: HeldTicket | null | undefined;
};

/** The bots and accounts that a program speaks for: it takes no other's conversations, for it could not answer there. */
export type SpokenFor = readonly { readonly name: string; readonly account: string }[];

/**
 * Takes the conversation that has waited longest of those that `channels` can answer; `null` when none is ready. Times
 * are the database's alone.
 */
export async function leaseConversation(
  db: Database,
  owner: string,
  { seconds, channels }: { readonly seconds: number; readonly channels: SpokenFor },
): Promise<Held | null> {
  const [held] = await db.query<Held>(
    `with ready as (
       select id from conversations
       where ready_at <= clock_timestamp() and ready_at < 'infinity'
         and (lease_until is null or lease_until < clock_timestamp())
         and (channel, account) in (select name, account from ${spokenFor(3)})
       order by ready_at
       limit 1
       for update skip locked
     )
     update conversations
     set lease_owner = $1, lease_until = clock_timestamp() + $2 * interval '1 second', epoch = epoch + 1,
       state = case when state = 'with-operator' and held_until < clock_timestamp() then 'open' else state end
     from ready where conversations.id = ready.id
     returning conversations.id, epoch::text, channel, account, chat, topic, language, state, matter,
       notice_version as "noticeVersion", erased_at is not null as erased,
       coalesce(erasure_asked_at > clock_timestamp() - interval '10 minutes', false) as "erasureAsked",
       coalesce(welcomed_at > clock_timestamp() - interval '1 day', false) as welcomed`,
    [owner, seconds, JSON.stringify(channels)],
  );
  return held ?? null;
}

/** Keeps a lease that is still ours; `false` when it was lost, or let go while this waited for the turn to be written. */
export async function renewLease(db: Database, held: Held, seconds: number): Promise<boolean> {
  const rows = await db.query(
    `update conversations set lease_until = clock_timestamp() + $3 * interval '1 second'
     where id = $1 and epoch = $2 and lease_owner is not null returning id`,
    [held.id, held.epoch, seconds],
  );
  return rows.length > 0;
}

export type WaitingDelivery = {
  readonly id: string;
  readonly event: IncomingEvent;
  readonly attempts: number;
  /** How many more were taken back. */
  readonly forgiven: number;
  /** How long it has waited by now. */
  readonly waitedMs: number;
};

/**
 * What waits in a conversation, oldest first, each counted as tried. Once something in it failed, one at a time: the
 * one that fails is then found, and its neighbours do not die with it.
 */
export async function takeDeliveries(db: Database, held: Held): Promise<readonly WaitingDelivery[]> {
  return db.query<WaitingDelivery>(
    `with waiting as (
       select id, attempts, row_number() over (order by id) as place,
         max(attempts) over () as most
       from deliveries where conversation_id = $1 and state = 'waiting'
     ), taken as (
       update deliveries set attempts = deliveries.attempts + 1
       from waiting
       where deliveries.id = waiting.id and (waiting.most = 0 or waiting.place = 1)
         and exists (select from conversations where id = $1 and epoch = $2)
       returning deliveries.id, deliveries.event, deliveries.attempts, deliveries.forgiven, deliveries.received_at
     )
     select id::text, event, attempts, forgiven,
       (extract(epoch from clock_timestamp() - received_at) * 1000)::float8 as "waitedMs"
     from taken order by taken.id`,
    [held.id, held.epoch],
  );
}

/** Milliseconds until the next conversation may be worked that nobody holds; `null` when none waits. */
export async function msUntilReady(db: Database, channels: SpokenFor): Promise<number | null> {
  const [row] = await db.query<{ ms: number | null }>(
    `select extract(epoch from min(greatest(ready_at, lease_until)) - clock_timestamp())::float8 * 1000 as ms
     from conversations
     where ready_at < 'infinity' and (channel, account) in (select name, account from ${spokenFor(1)})`,
    [JSON.stringify(channels)],
  );
  return row?.ms ?? null;
}

/** So often the database may fail under an event before that counts as the event's own doing. */
const mostForgiven = 10;

/** Takes an attempt back that failed for no fault of theirs. */
export async function forgiveAttempt(
  db: Database,
  { id, epoch }: Held,
  waiting: readonly Pick<WaitingDelivery, 'id'>[],
): Promise<void> {
  await db.query(
    `update deliveries set attempts = attempts - 1, forgiven = forgiven + 1
     where id = any ($3::bigint[]) and state = 'waiting' and attempts > 0 and forgiven < ${mostForgiven}
       and exists (select from conversations where id = $1 and epoch = $2)`,
    [id, epoch, waiting.map((delivery) => delivery.id)],
  );
}

function spokenFor(place: number): string {
  return `jsonb_to_recordset($${place}::jsonb) as mine (name text, account text)`;
}
