import { settleFinding } from '#db/import-findings.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

export type Settling = { readonly entry: string; readonly finding: string; readonly why: string };

/** What an import found was looked at: our own text stays. `gone`: somebody settled it before. */
export async function settleImportFinding(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { entry, finding, why }: Settling,
): Promise<'settled' | 'gone'> {
  const at = clock.now();
  const settled = await db.transaction(async (tx) => {
    if (!(await settleFinding(tx, { id: finding, entry, at }))) return false;
    const subject = { kind: 'entry', id: entry };
    await recordAudit(tx, staff, { act: 'finding.settled', subject, detail: { finding }, why, at });
    return true;
  });
  if (settled) signals.say('staff', `catalogue ${entry}`);
  return settled ? 'settled' : 'gone';
}
