import type { Database } from './database.ts';

// Any number will do, as long as every version of the program uses the same.
const listLock = 7_004_715;

/** Of changes to the lists that run together lets one after the other look and write, until its transaction ends. */
export async function holdReceived(tx: Database): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [listLock]);
}

/** One procedure on the list of an area; `null` days are open. */
export type Received = {
  readonly code: string;
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string | null;
};

export type ListedProcedure = Received & { readonly area: string; readonly name: string | null };

/** The lists, of one area or of all, by area and code. */
export function listReceived(db: Database, area: string | null): Promise<readonly ListedProcedure[]> {
  return db.query<ListedProcedure>(
    `select received.entry_id as code, scope as area, place, note, named.name,
       case when isfinite(received_from) then received_from end as from,
       case when isfinite(received_to) then received_to end as to
     from received_procedures as received
     left join lateral (
       select name from catalogue where catalogue.entry_id = received.entry_id order by valid_from desc limit 1
     ) as named on true
     where $1::text is null or scope = $1
     order by scope, received.entry_id, received_from`,
    [area],
  );
}

/** On which lists one procedure stands, by area. */
export function listReceivedOf(
  db: Database,
  code: string,
): Promise<readonly (Received & { readonly area: string })[]> {
  return db.query(
    `select entry_id as code, scope as area, place, note,
       case when isfinite(received_from) then received_from end as from,
       case when isfinite(received_to) then received_to end as to
     from received_procedures where entry_id = $1 order by scope, received_from`,
    [code],
  );
}

export type KnownCode = { readonly code: string; readonly replacedBy: string | null };

/** Which of the codes the catalogue has, today or as ones that were replaced. */
export function findKnownCodes(db: Database, codes: readonly string[]): Promise<readonly KnownCode[]> {
  return db.query<KnownCode>(
    `select id as code, replaced_by as "replacedBy" from entries
     where id = any ($1::text[]) and kind = 'procedure' and (replaced_by is not null or exists (
       select from versions where entry_id = entries.id and state = 'published' and superseded_at is null))`,
    [codes],
  );
}

/** Puts procedures on the list of an area; what stood there for them on the same days is theirs no more. */
export async function putReceived(tx: Database, area: string, rows: readonly Received[]): Promise<void> {
  const given = JSON.stringify(rows);
  await tx.query(
    `delete from received_procedures as old
     using jsonb_to_recordset($2::jsonb) as row (code text, "from" date, "to" date)
     where old.scope = $1 and old.entry_id = row.code
       and old.received_from <= coalesce(row."to", 'infinity')
       and old.received_to >= coalesce(row."from", '-infinity')`,
    [area, given],
  );
  await tx.query(
    `insert into received_procedures (entry_id, scope, received_from, received_to, note, place)
     select code, $1, coalesce("from", '-infinity'), coalesce("to", 'infinity'), note, place
     from jsonb_to_recordset($2::jsonb) as row (code text, "from" date, "to" date, note text, place text)`,
    [area, given],
  );
}

/** Takes procedures off the list of an area, or all of them; the codes that stood there. */
export async function takeOffReceived(
  db: Database,
  area: string,
  codes: readonly string[] | 'all',
): Promise<readonly string[]> {
  const rows = await db.query<{ code: string }>(
    `delete from received_procedures where scope = $1 and ($2::text[] is null or entry_id = any ($2))
     returning entry_id as code`,
    [area, codes === 'all' ? null : codes],
  );
  return [...new Set(rows.map(({ code }) => code))];
}
