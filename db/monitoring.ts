import type { TimeLimit } from '#knowledge/entry.ts';
import type { KeptDossier } from '#src/dossiers/dossier.ts';
import type { Finding } from '#src/monitoring/finding.ts';
import type { JudgedChange } from '#src/monitoring/judge-dossier.ts';
import type { JudgedTicket } from '#src/monitoring/judge-ticket.ts';
import type { Database } from './database.ts';

/** A dossier as it is judged, with the limits of its text by the way it may be handed in. */
export type MonitoredDossier = Pick<
  KeptDossier,
  | 'id'
  | 'agency'
  | 'procedureCode'
  | 'status'
  | 'versionId'
  | 'receivedAt'
  | 'dueAt'
  | 'dueToldAt'
  | 'promisedToldAt'
  | 'promisedAt'
  | 'promises'
  | 'apologisedAt'
  | 'finishedAt'
  | 'returnedAt'
> & {
  readonly changes: readonly (Omit<JudgedChange, 'at'> & { readonly at: string })[];
  readonly listed: readonly string[] | null;
  readonly limits: readonly TimeLimit[] | null;
};

/**
 * The next dossiers behind `after`, by id, that something new was told of since `since`, or that run and are due by
 * `dueBy`; of all, where `since` is `null`.
 */
export function readMonitoredDossiers(
  db: Database,
  page: { readonly after: string; readonly most: number; readonly since: Date | null; readonly dueBy: Date },
): Promise<readonly MonitoredDossier[]> {
  return db.query<MonitoredDossier>(
    `select dossiers.id::text, agency, procedure_code as "procedureCode", status, version_id::text as "versionId",
       received_at as "receivedAt", due_at as "dueAt", due_told_at as "dueToldAt",
       promised_at as "promisedAt", promised_told_at as "promisedToldAt", promises,
       apologised_at as "apologisedAt", finished_at as "finishedAt", returned_at as "returnedAt",
       told.changes,
       case when versions.id is not null then
         array (select paper ->> 'name' from jsonb_array_elements(versions.content -> 'papers') as paper) end as listed,
       case when versions.id is not null then
         jsonb_path_query_array(versions.content, '$.methods[*].limits[*]') end as limits
     from dossiers
     left join versions on versions.id = dossiers.version_id
     left join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('eventKey', event_key, 'at', at, 'status', status, 'note', note,
         'papersWanted', papers_wanted) order by sequence nulls first, at, id), '[]') as changes
       from dossier_changes where dossier_id = dossiers.id
     ) as told on true
     where dossiers.id > $1
       and ($3::timestamptz is null or taken_at >= $3
         or (dossiers.status in (2, 4) and (coalesce(promised_at, due_at) < $4 or coalesce(promised_at, due_at) is null)))
     order by dossiers.id
     limit $2`,
    [page.after, page.most, page.since, page.dueBy],
  );
}

export type MonitoredTicket = JudgedTicket & {
  readonly id: string;
  readonly agency: string | null;
  readonly procedureCode: string | null;
};

/** The next confirmed tickets behind `after`, by id, that changed since then or are owed an answer. */
export function readMonitoredTickets(
  db: Database,
  page: { readonly after: string | null; readonly most: number; readonly since: Date | null },
): Promise<readonly MonitoredTicket[]> {
  return db.query<MonitoredTicket>(
    `select id, agency, procedure_code as "procedureCode", state, answer_by as "answerBy",
       answered_at as "answeredAt", answer_public as answer
     from tickets
     where confirmed_at is not null and ($1::uuid is null or id > $1)
       and ($3::timestamptz is null or changed_at >= $3 or state in ('filed', 'assigned', 'forwarded', 'reopened'))
     order by id
     limit $2`,
    [page.after, page.most, page.since],
  );
}

/** A finding on its way into the table, with the rule that it was found by. */
export type NewFinding = Finding & {
  readonly version: string;
  readonly dossierId: string | null;
  readonly ticketId: string | null;
  readonly agency: string | null;
  readonly procedureCode: string | null;
};

/** Keeps what was found; of what was known the evidence is brought up to date while nobody has settled it. How many are new. */
export async function keepFindings(db: Database, found: readonly NewFinding[], at: Date): Promise<number> {
  if (found.length === 0) return 0;
  const rows = await db.query<{ isNew: boolean }>(
    `insert into monitoring_findings (violation, version, dossier_id, ticket_id, key, agency, procedure_code,
       happened_at, found_at, seen_at, evidence)
     select violation, version, "dossierId", "ticketId", key, agency, "procedureCode", "happenedAt", $2, $2, evidence
     from jsonb_to_recordset($1::jsonb) as row (violation text, version text, "dossierId" bigint, "ticketId" uuid,
       key text, agency text, "procedureCode" text, "happenedAt" timestamptz, evidence jsonb)
     on conflict (violation, dossier_id, ticket_id, key) do update
     set seen_at = excluded.seen_at,
       happened_at = case when monitoring_findings.state = 'open' then excluded.happened_at
         else monitoring_findings.happened_at end,
       evidence = case when monitoring_findings.state = 'open' then excluded.evidence
         else monitoring_findings.evidence end
     returning xmax = 0 as "isNew"`,
    [JSON.stringify(found), at],
  );
  return rows.filter(({ isNew }) => isNew).length;
}

/** What was judged anew takes back what nobody has settled and is not found any more: the dates behind it were put right. */
export async function withdrawFindings(
  db: Database,
  judged: { readonly dossierIds: readonly string[]; readonly ticketIds: readonly string[] },
  found: readonly NewFinding[],
): Promise<void> {
  await db.query(
    `with found as materialized (
       select * from jsonb_to_recordset($3::jsonb) as row (violation text, "dossierId" bigint, "ticketId" uuid, key text)
     )
     delete from monitoring_findings as old
     where state = 'open' and (dossier_id = any ($1::bigint[]) or ticket_id = any ($2::uuid[]))
       and not exists (
         select from found
         where found.violation = old.violation and found.key = old.key
           and ("dossierId" = old.dossier_id or "ticketId" = old.ticket_id))`,
    [
      judged.dossierIds,
      judged.ticketIds,
      JSON.stringify(
        found.map(({ violation, dossierId, ticketId, key }) => ({ violation, dossierId, ticketId, key })),
      ),
    ],
  );
}

/** Since when a run would have to look: the start of the last one that ended; `null` where none did. */
export async function lastMonitoring(db: Database): Promise<Date | null> {
  const [row] = await db.query<{ at: Date | null }>(
    'select max(started_at) as at from monitoring_runs where finished_at is not null',
  );
  return row?.at ?? null;
}

export async function noteMonitoring(
  db: Database,
  run: {
    readonly startedAt: Date;
    readonly finishedAt: Date;
    readonly dossiers: number;
    readonly tickets: number;
    readonly found: number;
  },
): Promise<void> {
  await db.query(
    'insert into monitoring_runs (started_at, finished_at, dossiers, tickets, found) values ($1, $2, $3, $4, $5)',
    [run.startedAt, run.finishedAt, run.dossiers, run.tickets, run.found],
  );
}
