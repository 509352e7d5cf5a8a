import type { Database } from '#db/database.ts';
import type { Line } from './utter-lines.ts';

/** A call as the database holds it when a run is over. */
export type KeptCall = {
  readonly name: string;
  readonly state: string;
  /** Whole utterances in the order in which they are shown, as often as they stand there. */
  readonly said: readonly Line[];
  /** Of each card that was ever shown, its procedure. */
  readonly cards: readonly string[];
  /** Whole utterances that nobody thought about. */
  readonly unthought: number;
};

export async function readCalls(db: Database): Promise<readonly KeptCall[]> {
  return await db.query<KeptCall>(
    `select source_call as name, state,
       coalesce((select json_agg(json_build_object('segment', segment, 'speaker', speaker, 'text', text_masked)
                   order by began_at, id) from utterances
                 where call_id = calls.id and is_final), '[]') as said,
       coalesce((select json_agg(code) from suggestions where call_id = calls.id and code is not null), '[]') as cards,
       (select count(*)::int from utterances
        where call_id = calls.id and is_final and worked_at is null) as unthought
     from calls`,
  );
}

/** Whether everything that was said in a call was thought about. */
export async function isThought(db: Database, name: string): Promise<boolean> {
  const rows = await db.query(
    `select from calls join utterances on call_id = calls.id
     where source_call = $1 and is_final and worked_at is null limit 1`,
    [name],
  );
  return rows.length === 0;
}
