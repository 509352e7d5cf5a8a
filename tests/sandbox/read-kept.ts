import type { Database } from '#db/database.ts';

/** What the centre's database holds of the two phones, as an administrator would find it. */
export type Kept = {
  readonly messages: readonly {
    readonly by: 'citizen' | 'assistant' | 'operator' | 'system';
    readonly channel: string;
    readonly text: string;
  }[];
  readonly events: readonly Counted[];
  readonly outbox: readonly (Counted & { readonly error: string | null })[];
};

type Counted = { readonly channel: string; readonly state: string; readonly count: number };

export async function readKept(db: Database, chats: readonly string[]): Promise<Kept> {
  const messages = await db.query<Kept['messages'][number]>(
    `select * from (
       select messages.id, channel, by, text_masked as text from messages
       join conversations on conversations.id = messages.conversation_id
       where chat = any ($1) order by messages.id desc limit 30) as latest order by id`,
    [chats],
  );
  const events = await db.query<Kept['events'][number]>(
    `select conversations.channel, deliveries.state, count(*)::int as count from deliveries
     join conversations on conversations.id = deliveries.conversation_id
     where chat = any ($1) group by 1, 2 order by 1, 2`,
    [chats],
  );
  const outbox = await db.query<Kept['outbox'][number]>(
    `select conversations.channel, outbox.state, count(*)::int as count, max(outbox.error) as error from outbox
     join conversations on conversations.id = outbox.conversation_id
     where chat = any ($1) group by 1, 2 order by 1, 2`,
    [chats],
  );
  return { messages, events, outbox };
}
