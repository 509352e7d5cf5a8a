import {
  type Confirmation,
  type FindingFilter,
  type ListedFinding,
  listConfirmations,
  listFindings,
} from '#db/monitoring-findings.ts';
import type { Resources } from '#src/resources.ts';
import { type MonitoringRule, monitoringRules } from './monitoring-rules.ts';

/** A rule, and whether the centre has confirmed it: what an unconfirmed one finds is shown to nobody. */
export type ShownRule = MonitoringRule & {
  readonly confirmed: Omit<Confirmation, 'violation' | 'version'> | null;
};

export type ViolationPage = {
  readonly rules: readonly ShownRule[];
  readonly findings: readonly ListedFinding[];
  /** The last of this page, where there is another behind it. */
  readonly next: FindingFilter['before'];
};

/** A page of what was found under the rules that the centre has confirmed, the latest first. */
export async function listViolations(
  { db }: Pick<Resources, 'db'>,
  filter: FindingFilter,
): Promise<ViolationPage> {
  const rules = await showRules({ db });
  const found = await listFindings(db, { ...filter, most: filter.most + 1 });
  const findings = found.slice(0, filter.most);
  const last = found.length > filter.most ? findings.at(-1) : undefined;
  return { rules, findings, next: last ? { happenedAt: last.happenedAt, id: last.id } : null };
}

export async function showRules({ db }: Pick<Resources, 'db'>): Promise<readonly ShownRule[]> {
  const confirmations = await listConfirmations(db);
  return monitoringRules.map((rule) => {
    const known = confirmations.find(
      ({ violation, version }) => violation === rule.violation && version === rule.version,
    );
    const confirmed = known ? { confirmedBy: known.confirmedBy, confirmedAt: known.confirmedAt } : null;
    return { ...rule, confirmed };
  });
}
