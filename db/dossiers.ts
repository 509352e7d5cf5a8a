import type { Dossier, DossierChange, KeptDossier } from '#src/dossiers/dossier.ts';
import type { Step } from '#src/dossiers/told-facts.ts';
import type { Database } from './database.ts';

/** What one registry tells is taken one batch after the other, until the transaction ends. */
export async function holdRegistry(tx: Database, registry: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('registry ' || $1, 0))`, [registry]);
}

/** By code key. */
export async function findRegistryDossiers(
  tx: Database,
  registry: string,
  codeKeys: readonly string[],
): Promise<ReadonlyMap<string, KeptDossier>> {
  const rows = await tx.query<KeptDossier>(
    `select ${columns} from dossiers where registry = $1 and code_key = any ($2::text[])`,
    [registry, codeKeys],
  );
  return new Map(rows.map((row) => [row.codeKey, row]));
}

export type EventName = { readonly codeKey: string; readonly key: string };

/** Which of the events were taken before: "code key, line end, event key". */
export async function findEventKeys(
  tx: Database,
  registry: string,
  events: readonly EventName[],
): Promise<Set<string>> {
  const rows = await tx.query<{ name: string }>(
    `select given.code || chr(10) || given.key as name
     from unnest($2::text[], $3::text[]) as given (code, key)
     join dossiers on code_key = given.code and registry = $1
     join dossier_changes on dossier_id = dossiers.id and event_key = given.key`,
    [registry, events.map(({ codeKey }) => codeKey), events.map(({ key }) => key)],
  );
  return new Set(rows.map(({ name }) => name));
}

/** The newest `most` events of each dossier, by its id, in the order in which they came. */
export async function findSteps(
  tx: Database,
  ids: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, readonly Step[]>> {
  const rows = await tx.query<Step & { id: string; note: string | null } & Dates>(
    `select given.id::text, step.at, sequence::float8 as sequence, status, note, told,
       promised_at as "promisedAt", apologised_at as "apologisedAt"
     from unnest($1::bigint[]) as given (id)
     cross join lateral (
       select * from dossier_changes where dossier_id = given.id order by id desc limit $2
     ) as step
     order by given.id, step.id`,
    [ids, most],
  );
  const steps = new Map<string, Step[]>();
  for (const { id, at, sequence, status, note, promisedAt, apologisedAt, told } of rows) {
    const facts = {
      ...told,
      ...(note && { note }),
      ...(promisedAt && { promisedAt: promisedAt.toISOString() }),
      ...(apologisedAt && { apologisedAt: apologisedAt.toISOString() }),
    };
    const step = { at, sequence, status, told: facts };
    const held = steps.get(id);
    if (held) held.push(step);
    else steps.set(id, [step]);
  }
  return steps;
}

type Dates = Pick<DossierChange, 'promisedAt' | 'apologisedAt'>;

/** Writes each dossier as it now stands, new or known, in one statement. */
export async function writeDossiers(tx: Database, dossiers: readonly Dossier[]): Promise<void> {
  if (dossiers.length === 0) return;
  await tx.query(write, [JSON.stringify(dossiers)]);
}

/** Adds events to their dossiers, which are there already; one that somebody follows is to be told. */
export async function writeChanges(
  tx: Database,
  registry: string,
  changes: readonly DossierChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `insert into dossier_changes (dossier_id, event_key, at, sequence, taken_at, status, status_word, note,
       papers_wanted, promised_at, apologised_at, told, moved, flags, to_tell)
     select dossiers.id, given."eventKey", given.at, given.sequence, given."takenAt", given.status,
       given."statusWord", given.note, given."papersWanted", given."promisedAt", given."apologisedAt",
       given.told - '{note,promisedAt,apologisedAt}'::text[], given.moved, given.flags, given."isNews" and exists (
         select from dossier_follows where dossier_id = dossiers.id and stopped_at is null)
     from rows from (jsonb_to_recordset($2::jsonb) as ("codeKey" text, "eventKey" text, at timestamptz,
       sequence bigint, "takenAt" timestamptz, status smallint, "statusWord" text, note text,
       "papersWanted" text[], "promisedAt" timestamptz, "apologisedAt" timestamptz, told jsonb, moved boolean,
       flags text[], "isNews" boolean))
       with ordinality as given
     join dossiers on code_key = given."codeKey" and registry = $1
     order by given.ordinality
     on conflict (dossier_id, event_key) do nothing`,
    [registry, JSON.stringify(changes)],
  );
}

/** Everything that a registry told, with what hangs on it. */
export async function deleteRegistry(tx: Database, registry: string): Promise<void> {
  await tx.query('delete from dossiers where registry = $1', [registry]);
}

export type RegistryCount = {
  readonly registry: string;
  readonly dossiers: number;
  readonly running: number;
  readonly flagged: number;
  readonly asOf: Date;
  readonly takenAt: Date;
};

/** Who told how much, and when last. */
export function countRegistries(db: Database): Promise<readonly RegistryCount[]> {
  return db.query<RegistryCount>(
    `select registry, count(*)::int as dossiers, (count(*) filter (where status in (2, 4)))::int as running,
       (count(*) filter (where flags <> '{}'))::int as flagged, max(as_of) as "asOf", max(taken_at) as "takenAt"
     from dossiers group by registry order by registry`,
  );
}

/** A dossier's columns as a `KeptDossier` has them. */
export const columns = `
  dossiers.id::text, registry, code, code_key as "codeKey", procedure_code as "procedureCode",
  procedure_name as "procedureName", version_id::text as "versionId", agency, ward, applicant, proofs, receipt, status,
  status_word as "statusWord", submitted_at as "submittedAt", received_at as "receivedAt", due_at as "dueAt",
  due_told_at as "dueToldAt", promised_at as "promisedAt", promised_told_at as "promisedToldAt", promises, apologised_at as "apologisedAt", finished_at as "finishedAt",
  returned_at as "returnedAt", return_by as "returnBy", return_place as "returnPlace", tracking,
  fee_owed::float8 as "feeOwed", fee_paid_at as "feePaidAt", fee_link as "feeLink",
  papers_wanted as "papersWanted", papers_until as "papersUntil", note, handling_unit as "handlingUnit",
  handling_officer as "handlingOfficer", flags, as_of as "asOf",
  sequence::float8 as sequence, taken_at as "takenAt"`;

/** The published text of the procedure on the day of receipt; of one that is older than our copies, the newest. */
const versionAtReceipt = `(
  select versions.id from versions
  where entry_id = given."procedureCode" and state = 'published'
    and (effective_from is null or effective_from <= (coalesce(given."receivedAt", given."asOf")
      at time zone 'Asia/Ho_Chi_Minh')::date)
  order by (coalesce(published_at, created_at) <= coalesce(given."receivedAt", given."asOf")
      and coalesce(superseded_at, 'infinity') > coalesce(given."receivedAt", given."asOf")) desc,
    superseded_at desc nulls first, effective_from desc nulls last, id desc
  limit 1)`;

/** Property, column and type of what is written; `id` and `version_id` are the database's. */
const written: readonly (readonly [property: keyof Dossier, column: string, type: string])[] = [
  ['registry', 'registry', 'text'],
  ['code', 'code', 'text'],
  ['codeKey', 'code_key', 'text'],
  ['procedureCode', 'procedure_code', 'text'],
  ['procedureName', 'procedure_name', 'text'],
  ['agency', 'agency', 'text'],
  ['ward', 'ward', 'text'],
  ['applicant', 'applicant', 'text'],
  ['proofs', 'proofs', 'text[]'],
  ['receipt', 'receipt', 'text'],
  ['status', 'status', 'smallint'],
  ['statusWord', 'status_word', 'text'],
  ['submittedAt', 'submitted_at', 'timestamptz'],
  ['receivedAt', 'received_at', 'timestamptz'],
  ['dueAt', 'due_at', 'timestamptz'],
  ['dueToldAt', 'due_told_at', 'timestamptz'],
  ['promisedAt', 'promised_at', 'timestamptz'],
  ['promisedToldAt', 'promised_told_at', 'timestamptz'],
  ['promises', 'promises', 'smallint'],
  ['apologisedAt', 'apologised_at', 'timestamptz'],
  ['finishedAt', 'finished_at', 'timestamptz'],
  ['returnedAt', 'returned_at', 'timestamptz'],
  ['returnBy', 'return_by', 'text'],
  ['returnPlace', 'return_place', 'text'],
  ['tracking', 'tracking', 'text'],
  ['feeOwed', 'fee_owed', 'bigint'],
  ['feePaidAt', 'fee_paid_at', 'timestamptz'],
  ['feeLink', 'fee_link', 'text'],
  ['papersWanted', 'papers_wanted', 'text[]'],
  ['papersUntil', 'papers_until', 'date'],
  ['note', 'note', 'text'],
  ['handlingUnit', 'handling_unit', 'text'],
  ['handlingOfficer', 'handling_officer', 'text'],
  ['flags', 'flags', 'text[]'],
  ['asOf', 'as_of', 'timestamptz'],
  ['sequence', 'sequence', 'bigint'],
  ['takenAt', 'taken_at', 'timestamptz'],
];

const names = written.map(([, column]) => column).join(', ');
const replaced = written.map(([, column]) => `${column} = excluded.${column}`).join(', ');

const write = `
  insert into dossiers (${names}, version_id)
  select ${written.map(([property]) => `given."${property}"`).join(', ')}, ${versionAtReceipt}
  from jsonb_to_recordset($1::jsonb) as given (${written.map(([property, , type]) => `"${property}" ${type}`).join(', ')})
  on conflict (code_key, registry) do update set ${replaced},
    version_id = case
      when dossiers.received_at is not null and dossiers.procedure_code is not distinct from excluded.procedure_code
      then coalesce(dossiers.version_id, excluded.version_id) else excluded.version_id end`;

/** The day in Viet Nam on which a registry last told something; `null` where it never did. */
export async function findRegistryDay(db: Database, registry: string): Promise<string | null> {
  const [row] = await db.query<{ day: string | null }>(
    `select (max(taken_at) at time zone 'Asia/Ho_Chi_Minh')::date as day from dossiers where registry = $1`,
    [registry],
  );
  return row?.day ?? null;
}

/** The registry was asked and tells the same as before. */
export async function touchDossiers(
  db: Database,
  { registry, codeKey, at }: { readonly registry: string; readonly codeKey: string; readonly at: Date },
): Promise<void> {
  await db.query(
    'update dossiers set taken_at = $3 where registry = $1 and code_key = $2 and taken_at < $3',
    [registry, codeKey, at],
  );
}
