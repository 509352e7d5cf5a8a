import type { Call, CallState } from './calls.ts';
import type { Database } from './database.ts';

/** A call as the operators' pages show it. */
export type SeenCall = Pick<
  Call,
  'id' | 'source' | 'state' | 'direction' | 'operatorName' | 'phoneEnd' | 'phoneMark' | 'announced'
> &
  Pick<Call, 'startedAt' | 'endedAt' | 'endReason' | 'lastAt' | 'feedTrouble'> & {
    readonly agency: string | null;
    readonly staffId: string | null;
    readonly staffName: string | null;
    readonly isSwapped: boolean;
    readonly note: string;
    readonly noteRevision: number;
    readonly wrappedAt: Date | null;
    /** Differs with each code that is made for its caller, and once it was used; `null` where there is none. */
    readonly codeMark: string | null;
  };

const columns = `calls.id, source, calls.state, direction, operator_name as "operatorName", phone_end as "phoneEnd",
  phone_mark as "phoneMark", announced, started_at as "startedAt", ended_at as "endedAt", end_reason as "endReason",
  last_at as "lastAt", feed_trouble as "feedTrouble", agency, staff_id as "staffId", staff.name as "staffName",
  is_swapped as "isSwapped", note, note_revision as "noteRevision", wrapped_at as "wrappedAt",
  (select concat(made_at, used_at) from call_codes where call_id = calls.id) as "codeMark"`;

/** What one of the staff may see: matters of their agencies, and of none the centre's own where they see all. */
const seen = `($1::text[] is null or agency = any ($1))`;

/** A call that somebody begins at the console; its own id is its name. */
export async function insertDeskCall(
  tx: Database,
  call: {
    readonly id: string;
    readonly staffId: string;
    /** Whose matter it is; `null`: the centre's own. */
    readonly agency: string | null;
    readonly phone: Pick<Call, 'phone' | 'phoneEnd' | 'phoneMark'> | null;
    readonly announced: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const { id, staffId, agency, phone, announced, at } = call;
  await tx.query(
    `insert into calls (id, source, source_call, state_at, started_at, last_at, direction, staff_id, phone, phone_end,
       phone_mark, agency, announced)
     values ($1::uuid, 'desk', $1::text, $2, $2, $2, 'in', $3, $4, $5, $6, $7, $8)`,
    [
      id,
      at,
      staffId,
      phone?.phone ?? null,
      phone?.phoneEnd ?? null,
      phone?.phoneMark ?? null,
      agency,
      announced,
    ],
  );
}

export async function findSeenCall(
  db: Database,
  agencies: readonly string[] | null,
  id: string,
): Promise<SeenCall | null> {
  const [row] = await db.query<SeenCall>(
    `select ${columns} from calls left join staff on staff.id = staff_id where calls.id = $2::uuid and ${seen}`,
    [agencies, id],
  );
  return row ?? null;
}

/** Those that go on now, and the newest that ended, the newest first. */
export async function listSeenCalls(
  db: Database,
  agencies: readonly string[] | null,
  asked: { readonly state: 'open' | 'ended'; readonly staffId: string | null; readonly most: number },
): Promise<readonly SeenCall[]> {
  return await db.query<SeenCall>(
    `select ${columns} from calls left join staff on staff.id = staff_id
     where ${seen} and (calls.state = 'ended') = ($2 = 'ended') and ($3::text is null or staff_id = $3)
     order by started_at desc, calls.id limit $4`,
    [agencies, asked.state, asked.staffId, asked.most],
  );
}

/** Takes up a call that nobody has; `false` where somebody was first, or it is over. */
export async function takeUpCall(tx: Database, id: string, staffId: string): Promise<boolean> {
  const rows = await tx.query(
    `update calls set staff_id = $2 where id = $1 and (staff_id is null or staff_id = $2) and state <> 'ended'
     returning 1`,
    [id, staffId],
  );
  return rows.length > 0;
}

/** Moves a call that was begun at the console; what a feed tells of, the feed moves. */
export async function moveDeskCall(
  tx: Database,
  id: string,
  { state, at }: { readonly state: CallState; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `update calls set state = $2, state_at = $3, last_at = $3,
       ended_at = case when $2 = 'ended' then $3::timestamptz end,
       end_reason = case when $2 = 'ended' then 'completed' end
     where id = $1 and state <> 'ended' and state <> $2 returning 1`,
    [id, state, at],
  );
  return rows.length > 0;
}

/** `false`: somebody wrote over what was read; nothing is changed. The same told twice, as its answer was lost, is kept. */
export async function saveCallNote(
  tx: Database,
  id: string,
  { note, revision }: { readonly note: string; readonly revision: number },
): Promise<boolean> {
  const rows = await tx.query(
    `update calls set note = $2, note_revision = $3::int + 1
     where id = $1 and (note_revision = $3::int or (note_revision = $3::int + 1 and note = $2)) returning 1`,
    [id, note, revision],
  );
  return rows.length > 0;
}

/** Citizen and operator the other way round from now on. */
export async function swapSpeakers(tx: Database, id: string): Promise<void> {
  await tx.query('update calls set is_swapped = not is_swapped where id = $1', [id]);
}
