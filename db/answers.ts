import type { Topic } from './conversations.ts';
import type { Database } from './database.ts';

/** One question with its answer, as kept. Numbers and e-mail addresses are masked before it comes here; a name written in words stays. */
export type AnswerRecord = {
  readonly conversationId: string;
  readonly channel: string;
  readonly topic: Topic;
  readonly questionId: string;
  readonly textMasked: string;
  readonly language: string;
  readonly answerId: string;
  readonly outcome: string;
  readonly reason: string;
  readonly intent: string;
  readonly text: string;
  readonly parts: unknown;
  readonly timings: unknown;
  /** What kind of gap the answer leaves for an admin, if any. */
  readonly gap: string | null;
  readonly at: Date;
  /** Which way led to it: `fields`, or what a model did. */
  readonly path: string;
  /** Which model took part or was asked in vain, by which prompts, and what ailed it; `null` where none was asked. */
  readonly model: unknown;
};

/** Keeps question, answer, gap and the conversation's topic together, in one statement: all of it or nothing. */
export async function recordAnswer(db: Database, record: AnswerRecord): Promise<void> {
  await db.query(insertRecord, [
    record.conversationId,
    record.channel,
    JSON.stringify(record.topic),
    record.at,
    record.questionId,
    record.textMasked,
    record.language,
    record.answerId,
    record.outcome,
    record.reason,
    record.intent,
    record.text,
    JSON.stringify(record.parts),
    JSON.stringify(record.timings),
    record.gap,
    record.path,
    record.model === null ? null : JSON.stringify(record.model),
  ]);
}

const insertRecord = `
  with conversation as (
    insert into conversations (id, channel, topic, created_at, last_at)
    values ($1::uuid, $2, $3::jsonb, $4, $4)
    on conflict (id) do update set topic = excluded.topic, last_at = excluded.last_at
    returning id
  ), question as (
    insert into questions (id, conversation_id, text_masked, language, asked_at)
    select $5::uuid, id, $6, $7, $4 from conversation
    returning id
  ), answer as (
    insert into answers (id, question_id, outcome, reason, intent, text, parts, timings, path, model, answered_at)
    select $8::uuid, id, $9, $10, $11, $12, $13::jsonb, $14::jsonb, $16, $17::jsonb, $4 from question
    returning id
  )
  insert into gaps (answer_id, kind, found_at)
  select id, $15, $4 from answer where $15::text is not null`;

/** The value of a choice that an answer of this conversation offered; `null` where there is none such. */
export async function findChoice(
  db: Database,
  conversationId: string,
  { answerId, part, at }: { readonly answerId: string; readonly part: number; readonly at: number },
): Promise<string | null> {
  const [row] = await db.query<{ value: string | null }>(
    `select answers.parts -> $3::int -> 'choices' -> $4::int ->> 'value' as value
     from answers join questions on questions.id = answers.question_id
     where questions.conversation_id = $1 and answers.id = $2`,
    [conversationId, answerId, part, at],
  );
  return row?.value ?? null;
}
