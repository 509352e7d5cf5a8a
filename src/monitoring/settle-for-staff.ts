import { type FindingState, listFindings, type Settled, settleFinding } from '#db/monitoring-findings.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { oneFinding } from './one-finding.ts';

/** What somebody of the staff says of a finding that is theirs to see; it stands in the audit, with its reason. */
export async function settleForStaff(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  by: Staff,
  { id, state, why }: { readonly id: string; readonly state: FindingState; readonly why: string },
): Promise<Settled> {
  const settled = await db.transaction(async (tx): Promise<Settled> => {
    const [found] = await listFindings(tx, oneFinding(by, id));
    if (!found) return 'unknown';
    const at = clock.now();
    const said = await settleFinding(tx, { id, state, by: by.name, why: maskPersonal(why), at });
    if (said !== 'settled') return said;
    const { agency, violation } = found;
    const subject = { kind: 'finding', id };
    const detail = { violation, state };
    await recordAudit(tx, by, {
      act: 'finding.settled',
      subject,
      agency,
      detail,
      why: maskPersonal(why),
      at,
    });
    return said;
  });
  if (settled === 'settled') signals.say('staff', 'findings');
  return settled;
}
