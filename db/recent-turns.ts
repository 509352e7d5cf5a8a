import type { Database } from './database.ts';

/** A question of a conversation as it was kept, masked, and the beginning of what it was told. */
export type RecentTurn = { readonly asked: string; readonly told: string };

/** The last turns of one conversation, the oldest first, without that of the question `except`; what was refused is not told again. */
export async function findRecentTurns(
  db: Database,
  conversationId: string,
  {
    most,
    letters,
    except = null,
  }: { readonly most: number; readonly letters: number; readonly except?: string | null },
): Promise<readonly RecentTurn[]> {
  const rows = await db.query<RecentTurn>(
    `select questions.text_masked as asked, left(answers.text, $3) as told
     from questions join answers on answers.question_id = questions.id
     where questions.conversation_id = $1 and answers.outcome <> 'refused'
       and questions.id is distinct from $4::uuid
     order by questions.asked_at desc limit $2`,
    [conversationId, most, letters, except],
  );
  return rows.toReversed();
}
