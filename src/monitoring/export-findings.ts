import { type FindingFilter, type ListedFinding, listFindings } from '#db/monitoring-findings.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/** A file beyond this is narrowed by its filters. */
export const mostFindings = 20_000;

/** What the list shows, whole, for a file; that it was taken out stands in the audit. */
export async function exportFindings(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  by: Staff,
  asked: Pick<FindingFilter, 'violation' | 'agency' | 'state'>,
): Promise<readonly ListedFinding[]> {
  const filter = { ...asked, month: null, before: null, agencies: by.agencies, most: mostFindings };
  return await db.transaction(async (tx) => {
    const findings = await listFindings(tx, filter);
    await recordAudit(tx, by, {
      act: 'findings.exported',
      subject: { kind: 'findings', id: asked.violation ?? 'all' },
      agency: asked.agency,
      detail: { findings: findings.length },
      at: clock.now(),
    });
    return findings;
  });
}
