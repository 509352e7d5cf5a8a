import type { Database } from './database.ts';

/** The codes of what was reported and sent in a conversation, the last one first. */
export async function listOwnTickets(
  db: Database,
  { conversationId, most }: { readonly conversationId: string; readonly most: number },
): Promise<readonly string[]> {
  const rows = await db.query<{ code: string }>(
    `select code from tickets where conversation_id = $1 and confirmed_at is not null
     order by confirmed_at desc limit $2`,
    [conversationId, most],
  );
  return rows.map(({ code }) => code);
}
