import type { Database } from './database.ts';

/** Whether the last thing that was said in a conversation names this: in its words, or under one of its buttons. */
export async function isSaidLast(db: Database, conversationId: string, name: string): Promise<boolean> {
  const [row] = await db.query<{ is: boolean }>(
    `select position($2 in payload::text) > 0 as is from outbox
     where conversation_id = $1 order by id desc limit 1`,
    [conversationId, name],
  );
  return row?.is ?? false;
}
