import {
  type FindingFilter,
  type ListedFinding,
  listFindingAgencies,
  listFindings,
} from '#db/monitoring-findings.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { type ShownRule, showRules } from './list-violations.ts';
import { oneFinding } from './one-finding.ts';

export type FindingsForStaff = {
  readonly findings: readonly ListedFinding[];
  readonly rules: readonly ShownRule[];
  readonly agencies: readonly string[];
  readonly next: FindingFilter['before'];
};

/** What the rules found, as far as it is theirs to see, the latest first. */
export async function showFindings(
  { db }: Pick<Resources, 'db'>,
  { agencies }: Pick<Staff, 'agencies'>,
  filter: Omit<FindingFilter, 'agencies'>,
): Promise<FindingsForStaff> {
  const { most } = filter;
  const [rows, rules, known] = await Promise.all([
    listFindings(db, { ...filter, agencies, most: most + 1 }),
    showRules({ db }),
    listFindingAgencies(db, agencies),
  ]);
  const findings = rows.slice(0, most);
  const last = rows.length > most ? findings.at(-1) : undefined;
  return {
    findings,
    rules,
    agencies: known,
    next: last ? { happenedAt: last.happenedAt, id: last.id } : null,
  };
}

export type FindingForStaff = { readonly finding: ListedFinding; readonly rule: ShownRule | null };

/** `null` where there is none, or it is not theirs to see. */
export async function showFinding(
  { db }: Pick<Resources, 'db'>,
  staff: Pick<Staff, 'agencies'>,
  id: string,
): Promise<FindingForStaff | null> {
  const [finding] = await listFindings(db, oneFinding(staff, id));
  if (!finding) return null;
  const rules = await showRules({ db });
  const isIts = (rule: ShownRule) => rule.violation === finding.violation && rule.version === finding.version;
  return { finding, rule: rules.find(isIts) ?? null };
}
