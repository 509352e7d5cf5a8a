import type { Database } from './database.ts';
import { type Counted, ensureSlots } from './send-slots.ts';

/**
 * How many messages may be queued now that nobody waits for: what a platform's minute has free beyond its half, less
 * what is queued already. Answers find the other half free, and stand behind no more than goes out at once.
 */
export async function findSpareRoom(db: Database, counted: Counted): Promise<number> {
  await ensureSlots(db, counted);
  const [row] = await db.query<{ room: number }>(count, [
    counted.channel,
    counted.account,
    counted.perMinute,
  ]);
  return row?.room ?? 0;
}

const count = `
  select greatest(0, free.places - $3::int / 2 - waiting.messages)::int as room
  from (
    select count(*) as places from send_slots
    where channel = $1 and account = $2 and place > $3::int / 10 and place <= $3::int and free_at <= clock_timestamp()
  ) free, (
    select count(*) as messages from (
      select from outbox
      where channel = $1 and account = $2 and next_at <= clock_timestamp() and state in ('queued', 'sending', 'maybe-sent')
      limit $3::int) as queued
  ) waiting`;
