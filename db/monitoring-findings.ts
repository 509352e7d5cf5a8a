import type { Evidence } from '#src/monitoring/finding.ts';
import type { Violation } from '#src/monitoring/monitoring-rules.ts';
import type { Database } from './database.ts';

export type FindingState = 'open' | 'confirmed' | 'dismissed';

export type ListedFinding = {
  readonly id: string;
  readonly violation: Violation;
  readonly version: string;
  readonly subject: 'dossier' | 'ticket';
  /** The dossier's or the ticket's code. */
  readonly code: string;
  readonly agency: string | null;
  readonly procedureCode: string | null;
  readonly happenedAt: Date;
  readonly foundAt: Date;
  readonly evidence: Evidence;
  readonly state: FindingState;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
  readonly why: string | null;
};

export type FindingFilter = {
  /** The first day of a month in Viet Nam, `YYYY-MM-DD`; `null`: of all. */
  readonly month: string | null;
  readonly violation: Violation | null;
  readonly agency: string | null;
  /** Whose matters may be seen; absent or `null`: everybody's. */
  readonly agencies?: readonly string[] | null | undefined;
  readonly state: FindingState | null;
  /** One only. */
  readonly id?: string | undefined;
  /** Behind this one in the order of the list. */
  readonly before: { readonly happenedAt: Date; readonly id: string } | null;
  readonly most: number;
};

/** What was found under versions that the centre has confirmed, the latest first. */
export function listFindings(db: Database, filter: FindingFilter): Promise<readonly ListedFinding[]> {
  const { month, violation, agency, agencies, state, id, before, most } = filter;
  return db.query<ListedFinding>(
    `select found.id::text, found.violation, found.version, found.agency, found.evidence, found.state, found.why,
       case when found.dossier_id is null then 'ticket' else 'dossier' end as subject,
       coalesce(dossiers.code, tickets.code) as code, found.procedure_code as "procedureCode",
       found.happened_at as "happenedAt", found.found_at as "foundAt",
       found.settled_by as "settledBy", found.settled_at as "settledAt"
     from monitoring_findings as found
     join monitoring_confirmations using (violation, version)
     left join dossiers on dossiers.id = found.dossier_id
     left join tickets on tickets.id = found.ticket_id
     where ($1::date is null or (found.happened_at >= $1::timestamp at time zone 'Asia/Ho_Chi_Minh'
         and found.happened_at < ($1::date + interval '1 month') at time zone 'Asia/Ho_Chi_Minh'))
       and ($2::text is null or found.violation = $2)
       and ($3::text is null or found.agency = $3)
       and ($4::text is null or found.state = $4)
       and ($8::text[] is null or found.agency = any ($8))
       and ($9::text is null or found.id::text = $9)
       -- What went through a program has lost what is less than a millisecond.
       and ($5::timestamptz is null
         or (date_trunc('milliseconds', found.happened_at), found.id) < ($5, $6::bigint))
     order by date_trunc('milliseconds', found.happened_at) desc, found.id desc
     limit $7`,
    [
      ...[month, violation, agency, state, before?.happenedAt ?? null, before?.id ?? null, most],
      ...[agencies ?? null, id ?? null],
    ],
  );
}

/** The agencies in which something was found, as far as they may be seen. */
export async function listFindingAgencies(
  db: Database,
  agencies: readonly string[] | null,
): Promise<readonly string[]> {
  const rows = await db.query<{ agency: string }>(
    `select distinct agency from monitoring_findings
     where agency is not null and ($1::text[] is null or agency = any ($1)) order by agency limit 300`,
    [agencies],
  );
  return rows.map(({ agency }) => agency);
}

/** `unknown`: there is none, or its rule is not confirmed; `again`: somebody has said the same before. */
export type Settled = 'settled' | 'again' | 'unknown';

/** What a person says of a finding that is shown. */
export async function settleFinding(
  db: Database,
  settled: {
    readonly id: string;
    readonly state: FindingState;
    readonly by: string;
    readonly why: string | null;
    readonly at: Date;
    /** Only where it still stands as whoever says it saw it. */
    readonly was?: FindingState | undefined;
  },
): Promise<Settled> {
  const { id, state, by, why, at, was } = settled;
  const [row] = await db.query<{ was: FindingState }>(
    `with held as (
       select id, state as was from monitoring_findings
       join monitoring_confirmations using (violation, version)
       where id = $1::bigint for update of monitoring_findings
     )
     update monitoring_findings set state = $2,
       settled_by = case when was = $2 then settled_by when $2 <> 'open' then $3 end,
       settled_at = case when was = $2 then settled_at when $2 <> 'open' then $4::timestamptz end,
       why = case when was = $2 then why else $5 end
     from held where monitoring_findings.id = held.id and ($6::text is null or was = $6) returning was`,
    [id, state, by, at, why, was ?? null],
  );
  if (!row) return 'unknown';
  return row.was === state ? 'again' : 'settled';
}

export type Confirmation = {
  readonly violation: Violation;
  readonly version: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Date;
};

export function listConfirmations(db: Database): Promise<readonly Confirmation[]> {
  return db.query<Confirmation>(
    `select violation, version, confirmed_by as "confirmedBy", confirmed_at as "confirmedAt"
     from monitoring_confirmations order by violation, version`,
  );
}

/** Who confirmed first stays. */
export async function confirmRule(
  db: Database,
  { violation, version, confirmedBy, confirmedAt }: Confirmation,
) {
  await db.query(
    `insert into monitoring_confirmations (violation, version, confirmed_by, confirmed_at) values ($1, $2, $3, $4)
     on conflict (violation, version) do nothing`,
    [violation, version, confirmedBy, confirmedAt],
  );
}

export async function withdrawRule(db: Database, violation: Violation, version: string): Promise<boolean> {
  const rows = await db.query(
    'delete from monitoring_confirmations where violation = $1 and version = $2 returning 1',
    [violation, version],
  );
  return rows.length > 0;
}
