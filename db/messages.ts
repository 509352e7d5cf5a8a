import type { Database } from './database.ts';
import type { TurnMessage } from './turns.ts';

/** One line of a conversation, as staff may read it. */
export type Line = TurnMessage & { readonly at: Date };

/** The newest lines of a conversation, in their order. */
export async function listLines(
  db: Database,
  conversationId: string,
  most: number,
): Promise<readonly Line[]> {
  const lines = await db.query<Line>(
    `select direction, by, text_masked as "textMasked", at from messages
     where conversation_id = $1 order by id desc limit $2`,
    [conversationId, most],
  );
  return lines.toReversed();
}
