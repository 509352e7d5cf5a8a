import { lockConversation } from './asides.ts';
import type { Database } from './database.ts';
import type { SendIntent } from './turns.ts';

/** A message that a sender holds. */
export type DueEntry = {
  readonly id: string;
  readonly conversationId: string;
  readonly channel: string;
  readonly account: string;
  readonly chat: string;
  readonly language: 'vi' | 'en';
  readonly idem: string;
  /** `null` where everything was erased while another sender had it: nothing of it may be sent any more. */
  readonly payload: unknown;
  readonly attempts: number;
  /** When the citizen last wrote. */
  readonly heardAt: Date | null;
  /** Whether an earlier attempt may have been shown. */
  readonly state: 'queued' | 'maybe-sent';
  /** The kept file that it is, where it is one. */
  readonly attachmentId: string | null;
  /** Staff have this conversation in their inbox. */
  readonly isWatched: boolean;
};

/** Where messages may go out, and how many a minute; `null` where the platform does not say. */
export type SendingChannel = {
  readonly name: string;
  readonly account: string;
  readonly perMinute: number | null;
};

/**
 * Takes the message that has waited longest among those that are the oldest open one of their conversation: order is
 * kept, and no conversation has two in flight. Where the platform counts, one of its minute's requests is taken with
 * it. An entry whose sender died is taken again, as one that may be shown. What an earlier bot or official account of ours
 * was to say is taken by no other.
 */
export async function leaseDue(
  db: Database,
  owner: string,
  asked: { readonly channels: readonly SendingChannel[]; readonly seconds: number },
): Promise<DueEntry | null> {
  for (let tries = 0; tries < mostTries; tries++) {
    const [found] = await db.query<DueEntry & { readonly taken: boolean }>(lease, [
      owner,
      JSON.stringify(asked.channels),
      asked.seconds,
    ]);
    if (!found) return null;
    const { taken, ...entry } = found;
    if (taken) return entry;
  }
  return null;
}

/** Another sender was quicker to the last request of the minute: another channel may still have something. */
const mostTries = 3;

/**
 * The heads are found in the order of one index per channel: what stands behind a head is never due before it
 * (`settleEntry`), so that few are passed over. A tenth of a minute's requests is left to those who must be told to wait.
 * Where a channel rests, one message tries, and the others wait for what becomes of it.
 */
const lease = `
  with asked as (
    select name, account, "perMinute"
    from jsonb_to_recordset($2::jsonb) as row (name text, account text, "perMinute" integer)
    where not exists (
        select from channel_halts where channel = name and greatest(probe_at, paused_until) > clock_timestamp())
      and ("perMinute" is null or exists (
        select from send_slots
        where channel = name and send_slots.account = row.account
          and place > "perMinute" / 10 and place <= "perMinute" and free_at <= clock_timestamp()))
  ), due as (
    select head.id, head.state, asked.name, asked.account, asked."perMinute"
    from asked cross join lateral (
      select outbox.id, outbox.state, outbox.next_at from outbox
      where outbox.channel = asked.name and outbox.account = asked.account
        and outbox.next_at <= clock_timestamp()
        and outbox.state in ('queued', 'sending', 'maybe-sent')
        and (outbox.lease_until is null or outbox.lease_until < clock_timestamp())
        and not exists (
          select from outbox older
          where older.conversation_id = outbox.conversation_id and older.id < outbox.id
            and older.state in ('queued', 'sending', 'maybe-sent'))
      order by outbox.next_at, outbox.id
      limit 1
      for update of outbox skip locked
    ) head
    order by head.next_at, head.id
    limit 1
  ), free as materialized (
    -- Looked for once: within the update it would be, again, for each of the minute's places.
    select due.name, due.account, found.place
    from due cross join lateral (
      select place from send_slots
      where channel = due.name and send_slots.account = due.account and free_at <= clock_timestamp()
        and place > due."perMinute" / 10 and place <= due."perMinute"
      order by free_at, place
      limit 1
      for update skip locked
    ) found
  ), slot as (
    update send_slots set free_at = clock_timestamp() + interval '61 s', lane = 'answer'
    from free
    where send_slots.channel = free.name and send_slots.account = free.account
      and send_slots.place = free.place
    returning send_slots.place
  ), leased as (
    update outbox
    set state = 'sending', attempts = outbox.attempts + 1, lease_owner = $1,
      lease_until = clock_timestamp() + $3 * interval '1 second'
    from due
    where outbox.id = due.id and (due."perMinute" is null or exists (select from slot))
    returning outbox.id
  ), probe as (
    update channel_halts set probe_at = clock_timestamp() + interval '15 s'
    from due where channel_halts.channel = due.name and probe_at > '-infinity' and exists (select from leased)
  )
  select outbox.id::text, outbox.conversation_id as "conversationId", outbox.channel, outbox.account,
    conversations.chat, conversations.language, conversations.heard_at as "heardAt", outbox.idem, outbox.payload,
    conversations.state in ('waiting', 'with-operator') as "isWatched",
    outbox.attachment_id as "attachmentId",
    outbox.attempts + 1 as attempts, leased.id is not null as taken,
    case when due.state = 'queued' then 'queued' else 'maybe-sent' end as state
  from due
  join outbox on outbox.id = due.id
  join conversations on conversations.id = outbox.conversation_id
  left join leased on leased.id = due.id`;

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

export type Settling = {
  readonly entry: DueEntry;
  readonly fate: Fate;
  /** The citizen cannot be reached: what else waits for them is given up with it. */
  readonly unreachable: boolean;
  /** What is said in its place, where it is given up. */
  readonly instead: readonly SendIntent[];
};

/**
 * Writes what became of it; a sender whose lease ran out meanwhile changes nothing. What else the conversation has open
 * moves behind what waits by now, or behind the pause, so that one who has much to be told starves nobody; only the
 * rest of the same turn follows at once. What was erased meanwhile goes.
 */
export async function settleEntry(
  db: Database,
  owner: string,
  settling: Settling,
): Promise<'settled' | 'settled-after-halt' | 'lost'> {
  return await db.transaction(async (tx) => {
    const { entry, unreachable, instead } = settling;
    const { id, conversationId } = entry;
    // First, as turns and erasures do, so that none waits for the other.
    if (unreachable || instead.length > 0) await lockConversation(tx, conversationId);
    const row = await writeFate(tx, owner, settling);
    if (!row) return 'lost';
    if (row.erased) await tx.query(`delete from outbox where id = $1 and payload = 'null'`, [id]);
    else if (instead.length > 0) await tx.query(insertInstead, [id, JSON.stringify(instead)]);
    if (unreachable) await markUnreachable(tx, conversationId, entry.heardAt);
    return row.recovered ? 'settled-after-halt' : 'settled';
  });
}

async function writeFate(
  db: Database,
  owner: string,
  { entry, fate }: Settling,
): Promise<{ readonly recovered: boolean; readonly erased: boolean } | undefined> {
  const [row] = await db.query<{ recovered: boolean; erased: boolean }>(settle, [
    entry.id,
    owner,
    fate.state,
    fate.state === 'sent' ? fate.externalId : null,
    'error' in fate ? fate.error : null,
    'afterMs' in fate ? fate.afterMs : 0,
    fate.state === 'sent' ? fate.cost : null,
    'attempts' in fate ? fate.attempts : null,
  ]);
  return row;
}

const insertInstead = `
  insert into outbox (conversation_id, channel, account, turn_id, idem, payload)
  select dead.conversation_id, dead.channel, dead.account, dead.turn_id, row.idem, row.payload
  from rows from (jsonb_to_recordset($2::jsonb) as (idem text, payload jsonb))
    with ordinality as row (idem, payload, place), outbox as dead
  where dead.id = $1
  order by place
  on conflict (idem) do nothing`;

const settle = `
  with settled as (
    update outbox set state = $3, lease_owner = null, lease_until = null,
      external_id = coalesce($4, external_id), cost = coalesce($7, cost), error = $5,
      attempts = coalesce($8, attempts),
      next_at = clock_timestamp() + $6 * interval '1 ms',
      settled_at = case when $3 in ('sent', 'failed', 'dead') then clock_timestamp() end
    where id = $1 and lease_owner = $2 and state = 'sending'
    returning id, conversation_id, channel, turn_id, state, next_at, payload = 'null' as erased
  ), behind as (
    update outbox set next_at = greatest(outbox.next_at, settled.next_at)
    from settled
    where outbox.conversation_id = settled.conversation_id and outbox.id > settled.id
      and outbox.state in ('queued', 'sending', 'maybe-sent')
      and (settled.state in ('queued', 'maybe-sent') or outbox.turn_id is distinct from settled.turn_id)
  ), well as (
    delete from channel_halts using settled
    where settled.state = 'sent' and channel_halts.channel = settled.channel
      and channel_halts.paused_until <= clock_timestamp()
    returning channel_halts.probe_at
  )
  select exists (select from well where probe_at > '-infinity') as recovered, erased from settled`;

/**
 * The citizen cannot be reached: what still waits for them is given up, and the conversation says so. Not where they
 * wrote after `heardAt`, when the attempt began: then they can be reached again.
 */
export async function markUnreachable(
  db: Database,
  conversationId: string,
  heardAt: Date | null | 'whenever' = 'whenever',
): Promise<void> {
  await db.query(
    `with gone as (
       update conversations set unreachable_at = clock_timestamp()
       -- A time that went through a program has lost what is less than a millisecond.
       where id = $1 and (heard_at is null or heard_at < $2::timestamptz + interval '1 ms')
       returning id
     )
     update outbox set state = 'dead', error = 'unreachable', settled_at = clock_timestamp()
     from gone where outbox.conversation_id = gone.id and outbox.state in ('queued', 'maybe-sent')`,
    [conversationId, heardAt === 'whenever' ? 'infinity' : heardAt],
  );
}
