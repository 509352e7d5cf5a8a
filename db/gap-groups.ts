import type { GapGroup, GapKind, GapQuestion, GapState } from '#src/gaps/gap.ts';
import type { Database } from './database.ts';

export type GapsAsked = {
  readonly states: readonly GapState[];
  readonly kind: GapKind | null;
  /** Syllables that stand in one of its questions, folded by the caller's way of searching; `null` for all. */
  readonly words: string | null;
  readonly since: Date;
  readonly offset: number;
  readonly limit: number;
};

/** What is asked in vain most often lately, first. A group without questions is none any more. */
export async function listGroups(db: Database, asked: GapsAsked): Promise<readonly GapGroup[]> {
  return await db.query<GapGroup>(
    `select ${columns} from gap_groups cross join lateral (${tally}) as tally
     where gap_groups.state = any ($2) and tally.total > 0
       and ($3::text is null or tally.kinds ? $3)
       and ($4::text is null or exists (
         select from gaps join answers on answers.id = gaps.answer_id join questions on questions.id = answers.question_id
         where gaps.group_id = gap_groups.id and questions.text_masked ilike '%' || $4 || '%'))
     order by tally.lately desc, tally.total desc, gap_groups.id desc
     offset $5 limit $6`,
    [
      ...[asked.since, asked.states, asked.kind, asked.words?.replace(/[\\%_]/g, '\\$&') ?? null],
      ...[asked.offset, asked.limit],
    ],
  );
}

export async function findGroup(db: Database, id: string, since: Date): Promise<GapGroup | null> {
  const [row] = await db.query<GapGroup>(
    `select ${columns} from gap_groups cross join lateral (${tally}) as tally where gap_groups.id::text = $2`,
    [since, id],
  );
  return row ?? null;
}

/** How many groups of each state have questions. */
export async function countGroups(db: Database): Promise<Readonly<Partial<Record<GapState, number>>>> {
  const rows = await db.query<{ state: GapState; groups: number }>(
    `select state, count(*)::int as groups from gap_groups
     where exists (select from gaps where group_id = gap_groups.id) group by state`,
  );
  return Object.fromEntries(rows.map(({ state, groups }) => [state, groups]));
}

/** `$1` is since when it counts as lately. */
const tally = `
  select count(distinct answer_id)::int as total,
    count(distinct answer_id) filter (where found_at >= $1)::int as lately, max(found_at) as "lastAt",
    coalesce((select jsonb_object_agg(kind, times) from (
      select kind, count(*)::int as times from gaps where group_id = gap_groups.id group by kind) as kinds), '{}') as kinds
  from gaps where group_id = gap_groups.id`;

const columns = `gap_groups.id::text, gap_groups.state, revision, why, closed_by as "closedBy",
  changed_at as "changedAt", tally.total, tally.lately, tally.kinds, tally."lastAt",
  (select questions.text_masked from gaps join answers on answers.id = gaps.answer_id
     join questions on questions.id = answers.question_id
   where gaps.group_id = gap_groups.id order by gaps.found_at desc, gaps.id desc limit 1) as question`;

/** Newest first. Whose they are is not told, nor which of them was rated how. */
export async function listQuestions(db: Database, id: string, most: number): Promise<readonly GapQuestion[]> {
  return await db.query<GapQuestion>(
    `select max(gaps.found_at) as at, questions.text_masked as question, answers.outcome, answers.reason,
       answers.text as answer, coalesce(answers.parts -> 0 -> 'candidates', '[]') as candidates,
       count(suggestions.id) > 0 as "isHeard", (array_agg(suggestions.verdict order by verdict_at desc nulls last))[1] as verdict
     from gaps join answers on answers.id = gaps.answer_id join questions on questions.id = answers.question_id
       left join suggestions on suggestions.answer_id = answers.id
     where gaps.group_id::text = $1
     group by answers.id, questions.id order by 1 desc limit $2`,
    [id, most],
  );
}

/** One step of a group; `false` where somebody was there before. Its gaps are settled with it. */
export async function moveGroup(
  tx: Database,
  id: string,
  to: {
    readonly state: GapState;
    readonly revision: number;
    readonly at: Date;
    readonly why: string | null;
    readonly closedBy: string | null;
  },
): Promise<boolean> {
  const [row] = await tx.query<{ id: string }>(
    `update gap_groups set state = $2, revision = revision + 1, changed_at = $4, why = $5, closed_by = $6
     where id::text = $1 and revision = $3 returning id::text`,
    [id, to.state, to.revision, to.at, to.why, to.closedBy],
  );
  if (!row) return false;
  await tx.query('update gaps set state = $2 where group_id::text = $1', [
    id,
    to.state === 'closed' ? 'settled' : 'open',
  ]);
  return true;
}
