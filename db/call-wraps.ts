import type { CallWrap } from '#src/hotline/call-wrap.ts';
import type { Database } from './database.ts';

export type KeptWrap = CallWrap & { readonly revision: number };

export async function findCallWrap(db: Database, callId: string): Promise<KeptWrap | null> {
  const [row] = await db.query<KeptWrap>(
    'select category, summary, codes, promises, revision from call_wraps where call_id = $1',
    [callId],
  );
  return row ?? null;
}

/** The first of a call, or a change of the one that was read (`revision`); `false`: somebody else was first. */
export async function saveCallWrap(
  tx: Database,
  callId: string,
  given: { readonly wrap: CallWrap; readonly revision: number; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { wrap, revision, by, at } = given;
  const rows = await tx.query(
    `with saved as (
       insert into call_wraps as kept (call_id, category, summary, codes, promises, wrapped_by, wrapped_at)
       select $1, $2, $3, $4, $5, $6, $7 where $8::int = 0
       on conflict (call_id) do nothing returning call_id
     ), changed as (
       update call_wraps set category = $2, summary = $3, codes = $4, promises = $5, wrapped_by = $6, wrapped_at = $7,
         revision = revision + 1
       where call_id = $1 and revision = $8::int returning call_id
     )
     update calls set wrapped_at = coalesce(calls.wrapped_at, $7)
     where id in (select call_id from saved union all select call_id from changed) returning 1`,
    [callId, wrap.category, wrap.summary, wrap.codes, wrap.promises, by, at, revision],
  );
  return rows.length > 0;
}

/** What the operator said in whole utterances, in order. */
export async function listSaidByOperator(
  db: Database,
  callId: string,
  most: number,
): Promise<readonly string[]> {
  const rows = await db.query<{ text: string }>(
    `select text_masked as text from utterances join calls on calls.id = call_id
     where call_id = $1 and is_final and text_masked <> ''
       and speaker = case when is_swapped then 'citizen' else 'operator' end
     order by began_at, utterances.id limit $2`,
    [callId, most],
  );
  return rows.map(({ text }) => text);
}

/** Calls of somebody that ended and were not summed up; how many. */
export async function countUnwrapped(db: Database, staffId: string, since: Date): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*)::int as count from calls
     where staff_id = $1 and state = 'ended' and wrapped_at is null and ended_at > $2`,
    [staffId, since],
  );
  return row?.count ?? 0;
}

/** The code of the report that was made of the call; `null` where there is none. */
export async function findCallTicket(db: Database, callId: string): Promise<string | null> {
  const [row] = await db.query<{ code: string | null }>(
    'select ticket_code as code from calls where id = $1',
    [callId],
  );
  return row?.code ?? null;
}

export async function keepCallTicket(tx: Database, callId: string, code: string): Promise<void> {
  await tx.query('update calls set ticket_code = coalesce(ticket_code, $2) where id = $1', [callId, code]);
}
