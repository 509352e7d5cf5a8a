import type { GapTerms } from '#src/gaps/gap.ts';
import type { Database } from './database.ts';

/** A gap that belongs to no group yet. */
export type LooseGap = { readonly id: string; readonly question: string; readonly foundAt: Date };

/** Questions that were asked back about an hour ago at least, and nothing came after: each becomes a gap, once. */
export async function findLeft(
  tx: Database,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<void> {
  await tx.query(
    `insert into gaps (answer_id, kind, found_at)
     select answers.id, 'left', answers.answered_at
     from answers join questions on questions.id = answers.question_id
     where answers.outcome = 'asked-back' and answers.answered_at > $1 and answers.answered_at <= $2
       and not exists (select from questions as later
         where later.conversation_id = questions.conversation_id and later.asked_at > questions.asked_at)
     on conflict (answer_id, kind) do nothing`,
    [from, to],
  );
}

/** Oldest first; locked, so that two programs never group the same one. */
export async function takeLoose(tx: Database, most: number): Promise<readonly LooseGap[]> {
  return await tx.query<LooseGap>(
    `select gaps.id::text, questions.text_masked as question, gaps.found_at as "foundAt"
     from gaps join answers on answers.id = gaps.answer_id join questions on questions.id = answers.question_id
     where gaps.group_id is null and gaps.state = 'open'
     order by gaps.id limit $1 for update of gaps skip locked`,
    [most],
  );
}

/** Groups that something may still join; what was closed is over, and opens as another. */
export async function listGroupTerms(
  tx: Database,
): Promise<readonly { readonly id: string; readonly terms: GapTerms }[]> {
  return await tx.query(
    `select id::text, terms from gap_groups where state in ('open', 'working', 'aside') order by gap_groups.id`,
  );
}

export async function openGroup(
  tx: Database,
  { terms, at }: { readonly terms: GapTerms; readonly at: Date },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    'insert into gap_groups (terms, opened_at, changed_at) values ($1::jsonb, $2, $2) returning id::text',
    [JSON.stringify(terms), at],
  );
  return row?.id ?? '';
}

export async function joinGroup(
  tx: Database,
  { gaps, group }: { readonly gaps: readonly string[]; readonly group: string },
): Promise<void> {
  await tx.query('update gaps set group_id = $2::bigint where id = any ($1::bigint[])', [gaps, group]);
}

/** Whoever groups waits here for whoever does already: two programs would each open a group for the same thing. */
export async function lockGrouping(tx: Database): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('motcua gaps'))`);
}

/** What staff says of an answer of a conversation; `false` where there is no such answer, or it was said already. */
export async function addCorrected(
  tx: Database,
  {
    answerId,
    conversationId,
    at,
  }: { readonly answerId: string; readonly conversationId: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into gaps (answer_id, kind, found_at) select answers.id, 'corrected', $2 from answers join questions on questions.id = answers.question_id
     where answers.id = $1::uuid and questions.conversation_id = $3::uuid
     on conflict (answer_id, kind) do nothing returning id`,
    [answerId, at, conversationId],
  );
  return rows.length > 0;
}

/** What was missing in an answer is missing no more: a better one took its place before anybody read it. */
export async function dropGaps(tx: Database, answerId: string): Promise<void> {
  await tx.query('delete from gaps where answer_id = $1', [answerId]);
}
