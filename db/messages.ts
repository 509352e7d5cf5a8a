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

/** What was to be said to a citizen and could not be, newest last: when it was given up, and why. */
export async function listUndelivered(
  db: Database,
  conversationId: string,
  most: number,
): Promise<readonly { readonly at: Date; readonly why: string }[]> {
  const rows = await db.query<{ at: Date; why: string }>(
    `select settled_at as at, coalesce(error, state) as why from outbox
     where conversation_id = $1 and state in ('failed', 'dead') and settled_at is not null
     order by id desc limit $2`,
    [conversationId, most],
  );
  return rows.toReversed();
}
