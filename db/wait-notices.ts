import type { Database } from './database.ts';
import type { Counted } from './send-slots.ts';

/** Somebody who waits long for their turn and has not been told. */
export type LongWait = { readonly id: string; readonly seconds: number };

/** A notice that a sender holds, and with it the message that it announces. */
export type HeldWait = {
  readonly id: string;
  readonly conversationId: string;
  readonly chat: string;
  readonly language: 'vi' | 'en';
  readonly heardAt: Date | null;
};

/**
 * Who came last and will wait longer than `longSeconds`, where the minute still has a request for telling them: a tenth
 * of it is kept for this, and at most a quarter goes to it. Who came last waits longest, so that those whom the share
 * does not reach are those who are answered soonest.
 */
export async function findLongWait(
  db: Database,
  { channel, account, perMinute }: Counted,
  longSeconds: number,
): Promise<LongWait | null> {
  const [found] = await db.query<LongWait>(find, [channel, account, perMinute, longSeconds]);
  return found ?? null;
}

/**
 * Its place in the line tells how long it will be: before it goes what is due earlier, of each conversation only the
 * turn that is at its head, each at one of the minute's requests; those that are taken come back a minute later.
 */
const find = `
  with last as (
    select outbox.id, outbox.next_at, outbox.conversation_id
    from outbox join conversations on conversations.id = outbox.conversation_id
    where outbox.channel = $1 and outbox.account = $2 and outbox.next_at <= clock_timestamp()
      and outbox.state = 'queued' and outbox.attempts = 0 and outbox.lease_until is null
      and (conversations.wait_told_at is null or conversations.wait_told_at < outbox.queued_at)
      and not exists (
        select from outbox older
        where older.conversation_id = outbox.conversation_id and older.id < outbox.id
          and older.state in ('queued', 'sending', 'maybe-sent'))
    order by outbox.next_at desc, outbox.id desc
    limit 1
  ), ahead as (
    select count(*) as entries from (
      select outbox.turn_id,
        first_value(outbox.turn_id) over (partition by outbox.conversation_id order by outbox.id) as head_turn
      from outbox, last
      where outbox.channel = $1 and outbox.account = $2 and outbox.state in ('queued', 'sending', 'maybe-sent')
        and outbox.next_at <= last.next_at and outbox.conversation_id <> last.conversation_id
    ) waiting
    where turn_id is not distinct from head_turn
  ), places as (
    select greatest(free_at, clock_timestamp()) as free_at,
      row_number() over (order by free_at, place) - 1 as at, count(*) over () as places
    from send_slots where channel = $1 and account = $2 and place > $3 / 10 and place <= $3
  )
  select last.id::text,
    (extract(epoch from places.free_at - clock_timestamp()) + 61 * (ahead.entries / places.places))::float8 as seconds
  from last, ahead, places
  where places.at = ahead.entries % places.places
    -- Each asks about \`last\`, so that nothing is counted while nobody waits.
    and exists (select from send_slots
      where channel = $1 and account = $2 and place <= $3 and free_at <= clock_timestamp() and last.id > 0)
    and 4 * (select count(*) from send_slots
      where channel = $1 and account = $2 and place <= $3 and lane = 'notice'
        and free_at > clock_timestamp() and last.id > 0) < $3
    and not exists (
      select from channel_halts where channel = $1 and probe_at > '-infinity' and last.id > 0)
    and extract(epoch from places.free_at - clock_timestamp()) + 61 * (ahead.entries / places.places) > $4`;

/** Takes the notice: one request of the minute, and the message itself, which stays where it is in the line. */
export async function takeWaitNotice(
  db: Database,
  owner: string,
  asked: Counted & { readonly id: string; readonly seconds: number },
): Promise<HeldWait | null> {
  const { channel, account, perMinute, id, seconds } = asked;
  const [held] = await db.query<HeldWait>(take, [channel, account, perMinute, id, owner, seconds]);
  return held ?? null;
}

/** Waits for no lock: whoever works this conversation right now, or gives it up, goes first. */
const take = `
  with entry as (
    select outbox.id, outbox.conversation_id
    from outbox join conversations on conversations.id = outbox.conversation_id
    where outbox.id = $4 and outbox.state = 'queued' and outbox.lease_until is null
    for update of outbox, conversations skip locked
  ), slot as (
    update send_slots set free_at = clock_timestamp() + interval '61 s', lane = 'notice'
    where channel = $1 and account = $2 and exists (select from entry) and place = (
      select place from send_slots
      where channel = $1 and account = $2 and place <= $3 and free_at <= clock_timestamp()
      order by place
      limit 1
      for update skip locked)
    returning place
  ), told as (
    update conversations set wait_told_at = clock_timestamp()
    from entry, slot where conversations.id = entry.conversation_id
    returning conversations.id, conversations.chat, conversations.language, conversations.heard_at
  )
  update outbox set lease_owner = $5, lease_until = clock_timestamp() + $6 * interval '1 second'
  from told where outbox.id = $4
  returning outbox.id::text, told.id as "conversationId", told.chat, told.language, told.heard_at as "heardAt"`;

/** Whatever became of the notice, the message that it announced waits on. */
export async function releaseWait(db: Database, owner: string, id: string): Promise<void> {
  await db.query(
    `update outbox set lease_owner = null, lease_until = null
     where id = $1 and lease_owner = $2 and state = 'queued'`,
    [id, owner],
  );
}
