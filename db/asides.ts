import type { Database } from './database.ts';
import type { SendIntent, TurnMessage } from './turns.ts';

/** What is said to a citizen outside any turn: of a file that could not be taken, by a person of the centre. */
export type Aside = {
  readonly conversationId: string;
  readonly messages: readonly TurnMessage[];
  readonly intents: readonly SendIntent[];
};

/** Before anything else that a transaction changes of a conversation: turns do the same, and none waits for the other. */
export async function lockConversation(tx: Database, conversationId: string): Promise<void> {
  await tx.query('select 1 from conversations where id = $1 for update', [conversationId]);
}

/**
 * Writes it inside a transaction that began with `lockConversation`: entries of an outbox are then in the order of
 * their commits, also between a turn and an aside.
 */
export async function writeAside(tx: Database, { conversationId, messages, intents }: Aside): Promise<void> {
  const lines = await tx.query<{ id: string }>(
    `insert into messages (conversation_id, direction, by, text_masked, staff_id, staff_name)
     select $1, direction, by, "textMasked", staff ->> 'id', staff ->> 'name'
     from rows from (jsonb_to_recordset($2::jsonb)
         as (direction text, by text, "textMasked" text, staff jsonb))
       with ordinality as row (direction, by, "textMasked", staff, place)
     order by place
     returning id::text`,
    [conversationId, JSON.stringify(messages)],
  );
  await tx.query(
    `insert into outbox (conversation_id, channel, account, message_id, idem, payload, attachment_id)
     select conversations.id, channel, account, $3::bigint, row.idem, row.payload, row.attachment_id
     from rows from (jsonb_to_recordset($2::jsonb)
         as (idem text, payload jsonb, "attachmentId" uuid))
       with ordinality as row (idem, payload, attachment_id, place), conversations
     where conversations.id = $1
     order by place
     on conflict (idem) do nothing`,
    [conversationId, JSON.stringify(intents), lines.at(-1)?.id ?? null],
  );
}

/** Whether it was said before: the same is intended once. */
export async function isIntended(tx: Database, { intents }: Pick<Aside, 'intents'>): Promise<boolean> {
  const rows = await tx.query('select 1 from outbox where idem = $1', [intents[0]?.idem ?? '']);
  return rows.length > 0;
}
