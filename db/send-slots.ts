import type { Database } from './database.ts';

/** A platform that counts what it takes from us in a minute. */
export type Counted = { readonly channel: string; readonly account: string; readonly perMinute: number };

/** Makes the places of a minute where they are missing, at the first start and when the platform allows more: `true` then. */
export async function ensureSlots(db: Database, { channel, account, perMinute }: Counted): Promise<boolean> {
  const rows = await db.query(
    `insert into send_slots (channel, account, place)
     select $1, $2, place from generate_series(1, $3::integer) as place
     where not exists (select from send_slots where channel = $1 and account = $2 and send_slots.place = $3)
     on conflict (channel, account, place) do nothing
     returning place`,
    [channel, account, perMinute],
  );
  return rows.length > 0;
}

/** Takes one of the minute's requests for what is only a courtesy: while more than half of them are free. */
export async function takeSpareSlot(db: Database, counted: Counted): Promise<boolean> {
  if (await tryTakeSpare(db, counted)) return true;
  return (await ensureSlots(db, counted)) && (await tryTakeSpare(db, counted));
}

async function tryTakeSpare(db: Database, counted: Counted): Promise<boolean> {
  const rows = await db.query(
    `update send_slots set free_at = clock_timestamp() + interval '61 s', lane = 'sign'
     where channel = $1 and account = $2 and place = (
       select place from send_slots
       where channel = $1 and account = $2 and place > $3 / 10 and place <= $3 and free_at <= clock_timestamp()
         and 2 * (select count(*) from send_slots
           where channel = $1 and account = $2 and place <= $3 and free_at <= clock_timestamp()) > $3
       order by free_at, place
       limit 1
       for update skip locked)
     returning place`,
    [counted.channel, counted.account, counted.perMinute],
  );
  return rows.length > 0;
}

/** The platform says that it was too much: nothing for `pauseMs`, and then its minute is used evenly, without a burst. */
export async function slowSlots(db: Database, counted: Counted, pauseMs: number): Promise<void> {
  await db.query(
    `update send_slots set free_at = greatest(free_at,
       clock_timestamp() + $4 * interval '1 ms' + place * interval '60 s' / $3::integer)
     where channel = $1 and account = $2 and place <= $3`,
    [counted.channel, counted.account, counted.perMinute, pauseMs],
  );
}
