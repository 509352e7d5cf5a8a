import { randomUUID } from 'node:crypto';
import type { Database } from '#db/database.ts';

/** Puts messages into the outbox as turns do, one turn each; of one `chat` they are one conversation's, in their order. */
export async function queueAnswers(
  db: Database,
  queued: readonly { readonly chat: string; readonly text: string; readonly turn?: string }[],
  { channel = 'zalo', account = 'our-bot' } = {},
): Promise<void> {
  const rows = queued.map((one) => ({ id: randomUUID(), turn: randomUUID(), ...one, idem: randomUUID() }));
  await db.query(
    `insert into conversations (id, channel, account, chat, created_at, last_at, heard_at)
     select distinct on (chat) id, $2, $3, chat, clock_timestamp(), clock_timestamp(), clock_timestamp()
     from jsonb_to_recordset($1::jsonb) as row (id uuid, chat text)
     on conflict (channel, account, chat) where chat is not null do nothing`,
    [JSON.stringify(rows), channel, account],
  );
  await db.query(
    `insert into outbox (conversation_id, channel, account, turn_id, idem, payload)
     select conversations.id, $2, $3, row.turn, row.idem, jsonb_build_object('text', row.text)
     from rows from (jsonb_to_recordset($1::jsonb) as (chat text, text text, turn uuid, idem text))
       with ordinality as row (chat, text, turn, idem, place)
     join conversations on conversations.chat = row.chat and conversations.channel = $2
       and conversations.account = $3
     order by row.place`,
    [JSON.stringify(rows), channel, account],
  );
}

/** Moves everything that sending looks at so many seconds into the past: so much time has gone by. */
export async function letPass(db: Database, seconds: number): Promise<void> {
  const by = `interval '1 s' * ${Number(seconds)}`;
  await db.query(`update send_slots set free_at = free_at - ${by}`);
  await db.query(
    `update outbox set next_at = next_at - ${by}, queued_at = queued_at - ${by}, lease_until = lease_until - ${by}
     where state in ('queued', 'sending', 'maybe-sent')`,
  );
  await db.query(`update conversations set wait_told_at = wait_told_at - ${by}`);
  await db.query(`update channel_halts set probe_at = probe_at - ${by}, paused_until = paused_until - ${by}`);
}
