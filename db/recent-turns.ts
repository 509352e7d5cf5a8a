import type { Database } from './database.ts';

/** A question of a conversation as it was kept, masked, and the beginning of what it was told. */
export type RecentTurn = { readonly asked: string; readonly told: string };

/** The last turns of one conversation, the oldest first; what was refused is not told again. */
export async function findRecentTurns(
  db: Database,
  conversationId: string,
  { most, letters }: { readonly most: number; readonly letters: number },
): Promise<readonly RecentTurn[]> {
  const rows = await db.query<RecentTurn>(
    `select questions.text_masked as asked, left(answers.text, $3) as told
     from questions join answers on answers.question_id = questions.id
     where questions.conversation_id = $1 and answers.outcome <> 'refused'
     order by questions.asked_at desc limit $2`,
    [conversationId, most, letters],
  );
  return rows.toReversed();
}
