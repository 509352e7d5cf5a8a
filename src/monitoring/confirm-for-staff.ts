import { confirmRule, withdrawRule } from '#db/monitoring-findings.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { monitoringRules } from './monitoring-rules.ts';

/** Named as the version of a rule that somebody has read. */
export type RuleChange = {
  readonly violation: string;
  readonly version: string;
  readonly act: 'confirm' | 'withdraw';
};

/** A rule is the whole centre's: whoever sees some agencies' matters alone does not speak for it. */
export function speaksForCentre({ agencies }: Pick<Staff, 'agencies'>): boolean {
  return agencies === null;
}

/** From now on what this version of a rule finds is shown, or is not any more; what was found stays. */
export async function confirmForStaff(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  by: Staff,
  { violation, version, act }: RuleChange,
): Promise<'changed' | 'unknown'> {
  const rule = monitoringRules.find((one) => one.violation === violation && one.version === version);
  if (!rule || !speaksForCentre(by)) return 'unknown';
  await db.transaction(async (tx) => {
    const at = clock.now();
    if (act === 'withdraw') await withdrawRule(tx, rule.violation, rule.version);
    else await confirmRule(tx, { ...rule, confirmedBy: by.name, confirmedAt: at });
    const subject = { kind: 'rule', id: `${rule.violation}@${rule.version}` };
    await recordAudit(tx, by, { act: `rule.${act}`, subject, agency: null, detail: {}, why: null, at });
  });
  signals.say('staff', 'findings');
  return 'changed';
}
