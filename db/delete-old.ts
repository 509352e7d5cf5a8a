import type { Database } from './database.ts';
import { keepGuidance } from './guidance.ts';
import type { RetentionRule } from './retention-rules.ts';

/** So few that nobody waits for it: the embedded database has one session. */
const batch = 200;

/** Deletes one batch of what is older than `before`, in a transaction of its own; how many rows, 0 when none is left. */
export async function deleteOld(db: Database, rule: RetentionRule, before: Date): Promise<number> {
  return await db.transaction(async (tx) => {
    if (rule.goes === 'with-another') return 0;
    if (rule.table === 'questions') return await deleteQuestions(tx, before);
    if (rule.table === 'conversations') return await deleteConversations(tx, rule, before);
    return await countGone(tx, rule.goes.by === 'day' ? deleteDays(rule) : deleteRows(rule), before);
  });
}

/** How many rows are older than they may be, however they should have gone. */
export async function countOld(db: Database, { table, old }: RetentionRule, before: Date): Promise<number> {
  const [row] = await db.query<{ n: number }>(`select count(*)::int as n from ${table} where ${old}`, [
    before,
  ]);
  return row?.n ?? 0;
}

/** Locked and looked at once more: what came in meanwhile is new. */
function deleteRows({ table, old }: RetentionRule): string {
  return `delete from ${table} where id in (
    select id from ${table} where ${old} limit ${batch} for update) returning 1`;
}

/** Whole days, which are few rows: they are counts. */
function deleteDays({ table, old }: RetentionRule): string {
  return `delete from ${table} where ${old} returning 1`;
}

/** What was told is counted before it goes. */
async function deleteQuestions(tx: Database, before: Date): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    `select id from questions where asked_at < $1 limit ${batch} for update`,
    [before],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await keepGuidance(tx, ids);
  await tx.query(
    'delete from gaps where answer_id in (select id from answers where question_id = any ($1::uuid[]))',
    [ids],
  );
  await tx.query('delete from answers where question_id = any ($1::uuid[])', [ids]);
  await tx.query('delete from questions where id = any ($1::uuid[])', [ids]);
  return ids.length;
}

/** Whoever has not written for so long is forgotten, and that is recorded as every erasure is. */
async function deleteConversations(tx: Database, { old }: RetentionRule, before: Date): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `with gone as (
       delete from conversations where id in (
         select id from conversations
         where ${old} and not exists (select from questions where conversation_id = conversations.id)
         limit ${batch} for update)
       returning channel
     ), recorded as (
       insert into erasures (channel, by, conversations, counts)
       select channel, 'retention', count(*), '{}' from gone group by channel
     )
     select count(*)::int as n from gone`,
    [before],
  );
  return row?.n ?? 0;
}

async function countGone(tx: Database, statement: string, before: Date): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `with gone as (${statement}) select count(*)::int as n from gone`,
    [before],
  );
  return row?.n ?? 0;
}
