import { type FindingState, listFindings, settleFinding } from '#db/monitoring-findings.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { oneFinding } from './one-finding.ts';

/** `was`: how it stood as they saw it. */
export type StaffVerdict = {
  readonly id: string;
  readonly was: FindingState;
  readonly state: FindingState;
  readonly why: string;
};

/** `changed-meanwhile`: somebody else said something of it first, and that stays. */
export type StaffSettled = 'settled' | 'changed-meanwhile' | 'unknown';

/** What somebody of the staff says of a finding that is theirs to see; it stands in the audit, with its reason. */
export async function settleForStaff(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  by: Staff,
  { id, was, state, why: given }: StaffVerdict,
): Promise<StaffSettled> {
  const settled = await db.transaction(async (tx): Promise<StaffSettled> => {
    const [found] = await listFindings(tx, oneFinding(by, id));
    if (!found) return 'unknown';
    const at = clock.now();
    const why = maskPersonal(given);
    const said = await settleFinding(tx, { id, was, state, by: by.name, why, at });
    if (said !== 'settled') return 'changed-meanwhile';
    const { agency, violation } = found;
    const subject = { kind: 'finding', id };
    await recordAudit(tx, by, {
      ...{ act: 'finding.settled', subject, agency, detail: { violation, was, state }, why, at },
    });
    return 'settled';
  });
  if (settled === 'settled') signals.say('staff', 'findings');
  return settled;
}
