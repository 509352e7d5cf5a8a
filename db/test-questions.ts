import type { TestQuestion } from '#src/gaps/gap.ts';
import type { Database } from './database.ts';

/** What is asked again word for word gets the newer answer. */
export async function putTestQuestion(
  tx: Database,
  added: {
    readonly question: string;
    readonly codes: readonly string[];
    readonly group: string | null;
    readonly by: string;
    readonly at: Date;
  },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `insert into test_questions (question, codes, group_id, added_by, added_at) values ($1, $2, $3::bigint, $4, $5)
     on conflict (question) do update set codes = excluded.codes, group_id = excluded.group_id,
       added_by = excluded.added_by, added_at = excluded.added_at, checked_at = null, passes = null, found = null
     returning id::text`,
    [added.question, added.codes, added.group, added.by, added.at],
  );
  return row?.id ?? '';
}

/** All of them, or those of one group; the newest first. */
export async function listTestQuestions(
  db: Database,
  { group, limit }: { readonly group: string | null; readonly limit: number },
): Promise<readonly TestQuestion[]> {
  return await db.query<TestQuestion>(
    `select id::text, question, codes, added_by as "addedBy", added_at as "addedAt", checked_at as "checkedAt", passes,
       found
     from test_questions where $1::text is null or group_id::text = $1 order by test_questions.id desc limit $2`,
    [group, limit],
  );
}

/** Groups that a test question was written for and that are not closed, those looked at longest ago first. */
export async function listToCheck(db: Database, before: Date, most: number): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `select gap_groups.id::text from gap_groups join test_questions on test_questions.group_id = gap_groups.id
     where gap_groups.state = 'working'
     group by gap_groups.id
     having coalesce(max(checked_at), '-infinity') < $1
     order by max(checked_at) nulls first, gap_groups.id limit $2`,
    [before, most],
  );
  return rows.map(({ id }) => id);
}

export async function keepChecked(
  db: Database,
  id: string,
  seen: { readonly passes: boolean; readonly found: string | null; readonly at: Date },
): Promise<void> {
  await db.query('update test_questions set passes = $2, found = $3, checked_at = $4 where id = $1::bigint', [
    id,
    seen.passes,
    seen.found,
    seen.at,
  ]);
}

export async function dropTestQuestion(tx: Database, id: string): Promise<boolean> {
  const rows = await tx.query('delete from test_questions where id::text = $1 returning id', [id]);
  return rows.length > 0;
}
