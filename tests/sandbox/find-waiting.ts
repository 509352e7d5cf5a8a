import type { Database } from '#db/database.ts';

/** Under which number the queue has who writes from `chat`; `null` where nobody was promised anything. */
export async function findWaiting(db: Database, chat: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `select handoffs.id::text from handoffs join conversations on conversations.id = conversation_id
     where chat = $1 and handoffs.state in ('waiting', 'taken')`,
    [chat],
  );
  return row?.id ?? null;
}
