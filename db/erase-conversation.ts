import type { Database } from './database.ts';
import { keepGuidance } from './guidance.ts';

export type ErasedBy = 'citizen' | 'platform';

/** How many rows of each table went. */
export type ErasedCounts = Readonly<Record<string, number>>;

/**
 * Takes away everything that was said in a conversation, and what is known of whoever said it, inside the caller's
 * transaction, which holds the conversation. Its row stays, empty, for as long as something is still to be sent; what
 * arrived and was not worked stays too: it came after. The keys of deliveries stay, they are hashes.
 */
export async function eraseConversation(tx: Database, id: string, by: ErasedBy): Promise<ErasedCounts> {
  const questions = await tx.query<{ id: string }>('select id from questions where conversation_id = $1', [
    id,
  ]);
  await keepGuidance(
    tx,
    questions.map((question) => question.id),
  );
  // What was confirmed stays by archive law, cut from whoever told it; its photos stay with it.
  await tx.query('select cut_tickets_off($1)', [id]);
  const counts: Record<string, number> = {};
  for (const [table, rows] of belongings) counts[table] = await deleteRows(tx, `${table} where ${rows}`, id);
  await tx.query(emptySending, [id]);
  await tx.query(unlinkDeliveries, [id]);
  await tx.query(emptyConversation, [id]);
  await tx.query(
    'insert into erasures (channel, by, counts) select channel, $2, $3::jsonb from conversations where id = $1',
    [id, by, JSON.stringify(counts)],
  );
  return counts;
}

/**
 * Takes away the rows of erased conversations that nothing is to be sent or worked for any more; how many. Held first
 * and looked at again: what arrived between the look and the hold is not to be lost.
 */
export async function sweepErased(db: Database): Promise<number> {
  return await db.transaction(async (tx) => {
    // One that somebody is at is left to the next sweep: whoever holds several may wait for nobody.
    const held = await tx.query<{ id: string }>(
      `select id from conversations where ${isOver} limit ${mostSwept} for update skip locked`,
    );
    const ids = held.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return await countGone(tx, `delete from conversations where id = any($1) and ${isOver} returning id`, [
      ids,
    ]);
  });
}

const mostSwept = 200;

/** The same of one conversation, by whoever holds it. */
export async function sweepOne(tx: Database, id: string): Promise<void> {
  await tx.query(`delete from conversations where id = $1 and ${isOver}`, [id]);
}

/** A page reads what was said from here: whoever lost the connection still gets the last word for a while. */
const isOver = `
  erased_at is not null
  and (channel <> 'web' or erased_at < clock_timestamp() - interval '5 minutes')
  and not exists (select from deliveries where conversation_id = conversations.id and state = 'waiting')
  and not exists (select from outbox
    where conversation_id = conversations.id and state in ('queued', 'sending', 'maybe-sent'))`;

const answersOf =
  'select answers.id from answers join questions on questions.id = question_id where conversation_id = $1';

/** Every table that holds something of a conversation, those that point at others first. */
const belongings: readonly (readonly [string, string])[] = [
  ['gaps', `answer_id in (${answersOf})`],
  ['handoffs', 'conversation_id = $1'],
  ['conversation_steps', 'conversation_id = $1'],
  ['unmaskings', 'conversation_id = $1'],
  ['attachments', 'conversation_id = $1'],
  ['survey_asks', 'conversation_id = $1'],
  // Their tries to prove a dossier stay for a day, as hashes: erasing must not buy new ones.
  ['notifications', 'conversation_id = $1'],
  ['dossier_follows', 'conversation_id = $1'],
  ['dossier_grants', 'conversation_id = $1'],
  ['outbox', "conversation_id = $1 and state <> 'sending'"],
  ['messages', 'conversation_id = $1'],
  ['turns', 'conversation_id = $1'],
  ['model_payers', 'conversation_id = $1'],
  ['answers', `id in (${answersOf})`],
  ['questions', 'conversation_id = $1'],
];

/**
 * What is on its way keeps its place, empty, until its sender says what became of it (`settleEntry`): the last word
 * must not overtake it.
 */
const emptySending = `
  update outbox set payload = 'null', turn_id = null, external_id = null, error = null
  where conversation_id = $1 and state = 'sending'`;

const unlinkDeliveries = `
  update deliveries set conversation_id = null, turn_id = null, event = null
  where conversation_id = $1 and state <> 'waiting'`;

/** As if they had never written, but for where the last word goes and until when the platform lets it through. */
const emptyConversation = `
  update conversations set topic = '{}', state = 'open', language = 'vi', notice_version = null, held_until = null,
    holder_id = null, holder_name = null, matter = null, welcomed_at = null, erasure_asked_at = null,
    unreachable_at = null,
    created_at = clock_timestamp(), erased_at = clock_timestamp()
  where id = $1`;

async function deleteRows(tx: Database, rows: string, id: string): Promise<number> {
  return await countGone(tx, `delete from ${rows} returning 1`, [id]);
}

async function countGone(db: Database, statement: string, params: readonly unknown[]): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    `with gone as (${statement}) select count(*)::int as n from gone`,
    params,
  );
  return row?.n ?? 0;
}
