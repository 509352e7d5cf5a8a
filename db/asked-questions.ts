import type { Intent, Outcome, Reason } from '#src/answers/answer.ts';
import type { Database } from './database.ts';

/** A question of a conversation as kept, masked, and what came of it. */
export type AskedQuestion = {
  readonly asked: string;
  readonly at: Date;
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly intent: Intent;
  /** The beginning of what was told. */
  readonly told: string;
  readonly procedure: { readonly code: string; readonly name: string } | null;
};

/** The last questions of a conversation, the oldest first. */
export async function listAsked(
  db: Database,
  conversationId: string,
  { most, letters }: { readonly most: number; readonly letters: number },
): Promise<readonly AskedQuestion[]> {
  const rows = await db.query<AskedQuestion>(
    `select text_masked as asked, asked_at as at, outcome, reason, intent, left(answers.text, $3) as told,
       case when jsonb_typeof(parts -> 0 -> 'procedure') = 'object' then jsonb_build_object(
         'code', parts -> 0 -> 'procedure' ->> 'code', 'name', parts -> 0 -> 'procedure' ->> 'name') end as procedure
     from questions join answers on answers.question_id = questions.id
     where conversation_id = $1 and text_masked <> ''
     order by asked_at desc, answers.answered_at desc limit $2`,
    [conversationId, most, letters],
  );
  return rows.toReversed();
}
