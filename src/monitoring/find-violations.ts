import {
  keepFindings,
  lastMonitoring,
  type MonitoredDossier,
  type MonitoredTicket,
  type NewFinding,
  noteMonitoring,
  readMonitoredDossiers,
  readMonitoredTickets,
  withdrawFindings,
} from '#db/monitoring.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { DossierRules } from '#src/dossiers/dossier-rules.ts';
import type { Resources } from '#src/resources.ts';
import type { Finding } from './finding.ts';
import { judgeDossier } from './judge-dossier.ts';
import { judgeTicket } from './judge-ticket.ts';
import { type MonitoringLimits, type MonitoringRule, ruleOn } from './monitoring-rules.ts';

export type Monitoring = {
  readonly rules: readonly MonitoringRule[];
  readonly limits: MonitoringLimits;
  readonly clock: DossierRules;
  /** `changed`: what is new since the last run, and what is running out; `all`: everything again. */
  readonly scope: 'changed' | 'all';
  /** Called after each batch with how many dossiers and tickets were looked at so far. */
  readonly onProgress?: ((looked: number) => void) | undefined;
};

export type MonitoringRun = { readonly dossiers: number; readonly tickets: number; readonly found: number };

const batch = 1_000;
/** What was taken before the last run began may have been committed behind its back: it is looked at again. */
const overlapMs = 15 * 60_000;
const dayMs = 86_400_000;
/** What is due by then may owe an apology already. */
const daysAhead = 5;

/**
 * Looks at dossiers and tickets for what the rules call a violation, and keeps what is found, each once; what is not
 * found any more and nobody has settled is taken back. May be done by several programs at once, and again after a crash.
 */
export async function findViolations(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  monitoring: Monitoring,
): Promise<MonitoringRun> {
  const { scope, onProgress } = monitoring;
  const startedAt = clock.now();
  const last = scope === 'all' ? null : await lastMonitoring(db);
  const since = last && new Date(last.getTime() - overlapMs);
  const dueBy = new Date(startedAt.getTime() + daysAhead * dayMs);
  const judging = { ...monitoring, db, now: startedAt };
  let [dossiers, tickets, found] = [0, 0, 0];
  for (let after = '0'; ; ) {
    const page = await readMonitoredDossiers(db, { after, most: batch, since, dueBy });
    const ids = page.map(({ id }) => id);
    found += await keep(
      judging,
      { dossierIds: ids, ticketIds: [] },
      page.flatMap((one) => ofDossier(one, judging)),
    );
    dossiers += page.length;
    onProgress?.(dossiers);
    if (page.length < batch) break;
    after = page.at(-1)?.id ?? after;
  }
  for (let after: string | null = null; ; ) {
    const page: readonly MonitoredTicket[] = await readMonitoredTickets(db, { after, most: batch, since });
    const ids = page.map(({ id }) => id);
    found += await keep(
      judging,
      { dossierIds: [], ticketIds: ids },
      page.flatMap((one) => ofTicket(one, judging)),
    );
    tickets += page.length;
    onProgress?.(dossiers + tickets);
    if (page.length < batch) break;
    after = page.at(-1)?.id ?? after;
  }
  await noteMonitoring(db, { startedAt, finishedAt: clock.now(), dossiers, tickets, found });
  return { dossiers, tickets, found };
}

type JudgingNow = Monitoring & { readonly db: Resources['db']; readonly now: Date };

/** How many are new. */
async function keep(
  { db, now }: JudgingNow,
  judged: Parameters<typeof withdrawFindings>[1],
  found: readonly NewFinding[],
): Promise<number> {
  await withdrawFindings(db, judged, found);
  return await keepFindings(db, found, now);
}

function ofDossier(dossier: MonitoredDossier, judging: JudgingNow): readonly NewFinding[] {
  const { now, limits, clock } = judging;
  const changes = dossier.changes.map((change) => ({ ...change, at: new Date(change.at) }));
  const judged = { ...dossier, changes, limit: onlyLimit(dossier.limits) };
  const found = judgeDossier(judged, { now, limits, rules: clock });
  return named(found, judging, { ...dossier, dossierId: dossier.id, ticketId: null });
}

function ofTicket(ticket: MonitoredTicket, judging: JudgingNow): readonly NewFinding[] {
  const found = judgeTicket(ticket, judging);
  return named(found, judging, { ...ticket, dossierId: null, ticketId: ticket.id });
}

/** Found by the rule that held on the day; where none held, it was no violation. */
function named(
  found: readonly Finding[],
  { rules }: Monitoring,
  subject: Pick<NewFinding, 'dossierId' | 'ticketId' | 'agency' | 'procedureCode'>,
): readonly NewFinding[] {
  const { dossierId, ticketId, agency, procedureCode } = subject;
  return found.flatMap((one) => {
    const rule = ruleOn(rules, one.violation, dayInVietnam(one.happenedAt));
    return rule ? [{ ...one, version: rule.version, dossierId, ticketId, agency, procedureCode }] : [];
  });
}

/** The limit of a text that has the same one whatever the way or the case; otherwise only the registry knows it. */
function onlyLimit(
  limits: MonitoredDossier['limits'],
): NonNullable<MonitoredDossier['limits']>[number] | null {
  const [first, ...rest] = limits ?? [];
  if (!first || first.quantity === null || first.unit === 'unknown' || first.cases) return null;
  return rest.every(({ quantity, unit }) => quantity === first.quantity && unit === first.unit)
    ? first
    : null;
}
