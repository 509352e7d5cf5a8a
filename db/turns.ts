import type { Effect } from '#src/conversations/effect.ts';
import type { Database } from './database.ts';
import type { Held } from './deliveries.ts';
import { type ErasedBy, eraseConversation, sweepOne } from './erase-conversation.ts';
import { writeEffects } from './write-effects.ts';

/** What a turn leaves behind, all of it or nothing. */
export type Turn = {
  readonly id: string;
  readonly answerId: string | null;
  readonly settled: readonly SettledDelivery[];
  readonly messages: readonly TurnMessage[];
  readonly intents: readonly SendIntent[];
  readonly effects: readonly Effect[];
  /** Everything that was said goes with this turn, at the wish of whoever said it. */
  readonly erasedBy?: ErasedBy | undefined;
  readonly at: Date;
};

export type SettledDelivery = { readonly id: string; readonly state: 'done' | 'ignored' | 'dead' };

export type TurnMessage = {
  readonly direction: 'incoming' | 'outgoing' | 'note';
  readonly by: 'citizen' | 'assistant' | 'operator' | 'system';
  readonly textMasked: string;
  /** Which of the centre's people, where one of them says it in the inbox. */
  readonly staff?: { readonly id: string; readonly name: string } | undefined;
};

/** `idem` names what is meant, so that a turn worked twice still sends once. */
export type SendIntent = {
  readonly idem: string;
  readonly payload: unknown;
  /** A file that it is, of those that are kept. */
  readonly attachmentId?: string | undefined;
};

/**
 * Locks the conversation for the rest of the transaction. `false` when the lease was lost meanwhile: somebody else
 * works these deliveries, and nothing may be written.
 */
export async function holdStill(tx: Database, held: Held): Promise<boolean> {
  const rows = await tx.query('select 1 from conversations where id = $1 and epoch = $2 for update', [
    held.id,
    held.epoch,
  ]);
  return rows.length > 0;
}

/** Writes a turn, and lets the conversation go. Inside the transaction that `holdStill` began. */
export async function writeTurn(tx: Database, held: Held, turn: Turn): Promise<void> {
  if (turn.erasedBy) return await writeErasure(tx, held, { ...turn, erasedBy: turn.erasedBy });
  await tx.query(insertTurn, [turn.id, held.id, held.epoch, turn.answerId, turn.at]);
  await tx.query(settleDeliveries, [turn.id, JSON.stringify(turn.settled)]);
  await tx.query(insertMessages, [held.id, turn.id, JSON.stringify(turn.messages)]);
  await queueIntents(tx, held, turn);
  await writeEffects(tx, held, turn);
  if (turn.messages.length > 0) await tx.query(beginAnew, [held.id]);
  await releaseConversation(tx, held, 0);
}

/** Nothing of this turn is kept but what is still to be sent. */
async function writeErasure(
  tx: Database,
  held: Held,
  turn: Turn & { readonly erasedBy: ErasedBy },
): Promise<void> {
  await eraseConversation(tx, held.id, turn.erasedBy);
  await tx.query(settleDeliveries, [turn.id, JSON.stringify(turn.settled)]);
  await queueIntents(tx, held, turn);
  await releaseConversation(tx, held, 0);
  await sweepOne(tx, held.id);
}

async function queueIntents(tx: Database, held: Held, turn: Turn): Promise<void> {
  await tx.query(insertIntents, [
    ...[held.id, held.channel, held.account, turn.id],
    JSON.stringify(turn.intents),
  ]);
}

/** Lets a conversation go that nothing was done in; by two statements, so that what arrived meanwhile is seen. */
export async function letGo(db: Database, held: Held, pauseMs: number): Promise<void> {
  await db.transaction(async (tx) => {
    if (await holdStill(tx, held)) await releaseConversation(tx, held, pauseMs);
  });
}

/** Lets go, inside the transaction that `holdStill` began: ready at once where more has arrived, or after a pause where the same is to be tried again. */
async function releaseConversation(db: Database, held: Held, pauseMs: number): Promise<void> {
  await db.query(
    `update conversations set lease_owner = null, lease_until = null,
       ready_at = case when exists (select from deliveries where conversation_id = $1 and state = 'waiting')
         then clock_timestamp() + $3 * interval '1 ms' else 'infinity' end
     where id = $1 and epoch = $2`,
    [held.id, held.epoch, pauseMs],
  );
}

const insertTurn = `
  insert into turns (id, conversation_id, epoch, answer_id, worked_at) values ($1, $2, $3, $4, $5)`;

/** What is said after everything was erased is a conversation of its own, and not swept away with the last word. */
const beginAnew = 'update conversations set erased_at = null where id = $1 and erased_at is not null';

/** What was said stays in \`messages\`, masked; the event itself is let go. */
const settleDeliveries = `
  update deliveries set state = row.state, turn_id = $1, event = null, settled_at = clock_timestamp()
  from jsonb_to_recordset($2::jsonb) as row (id bigint, state text)
  where deliveries.id = row.id and deliveries.state = 'waiting'`;

const insertMessages = `
  insert into messages (conversation_id, turn_id, direction, by, text_masked)
  select $1, $2, direction, by, "textMasked"
  from rows from (jsonb_to_recordset($3::jsonb) as (direction text, by text, "textMasked" text))
    with ordinality as row (direction, by, "textMasked", place)
  order by place`;

/** Behind what the conversation already waits for: nothing is due before it. */
const insertIntents = `
  insert into outbox (conversation_id, channel, account, turn_id, idem, payload, next_at)
  select $1::uuid, $2, $3, $4::uuid, idem, payload, greatest(clock_timestamp(), (
    select max(next_at) from outbox
    where conversation_id = $1::uuid and state in ('queued', 'sending', 'maybe-sent')))
  from rows from (jsonb_to_recordset($5::jsonb) as (idem text, payload jsonb)) with ordinality as row (idem, payload, place)
  order by place
  on conflict (idem) do nothing`;
