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
  await tx.query(
    `insert into messages (conversation_id, direction, by, text_masked)
     select $1, direction, by, "textMasked"
     from rows from (jsonb_to_recordset($2::jsonb) as (direction text, by text, "textMasked" text))
       with ordinality as row (direction, by, "textMasked", place)
     order by place`,
    [conversationId, JSON.stringify(messages)],
  );
  await tx.query(
    `insert into outbox (conversation_id, channel, account, idem, payload)
     select conversations.id, channel, account, row.idem, row.payload
     from rows from (jsonb_to_recordset($2::jsonb) as (idem text, payload jsonb))
       with ordinality as row (idem, payload, place), conversations
     where conversations.id = $1
     order by place
     on conflict (idem) do nothing`,
    [conversationId, JSON.stringify(intents)],
  );
}
