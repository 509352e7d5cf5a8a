import type { Database } from './database.ts';

/**
 * Counts what the answers to these questions told, by the day, without whom. Inside the transaction that deletes them:
 * counted twice it would not be true.
 */
export async function keepGuidance(tx: Database, questionIds: readonly string[]): Promise<void> {
  await tx.query(
    `insert into guidance (day, channel, procedure_code, version_id, aspects, outcome, reason, times)
     select (answered_at at time zone 'Asia/Ho_Chi_Minh')::date as day, conversations.channel,
       part -> 'procedure' ->> 'code' as code, part -> 'procedure' ->> 'versionId' as version,
       array(select aspect from jsonb_array_elements_text(part -> 'aspects') as aspect order by aspect) as aspects,
       part ->> 'outcome' as outcome, part ->> 'reason' as reason, count(*)
     from questions
     join conversations on conversations.id = conversation_id
     join answers on answers.question_id = questions.id
     cross join jsonb_array_elements(answers.parts) as part
     where questions.id = any ($1::uuid[])
     group by 1, 2, 3, 4, 5, 6, 7
     order by 1, 2, 3, 4, 5, 6, 7
     on conflict (day, channel, procedure_code, version_id, aspects, outcome, reason)
     do update set times = guidance.times + excluded.times`,
    [questionIds],
  );
}
