import type { Database } from '#db/database.ts';
import { type ImportFinding, listFindings } from '#db/import-findings.ts';
import { findCurrentVersions } from '#db/versions.ts';
import { compareProcedures } from '#knowledge/diff/compare-procedures.ts';
import type { FieldChange } from '#knowledge/diff/field-change.ts';

export type ShownFinding = Omit<ImportFinding, 'arrived'> & {
  readonly versionId: string;
  readonly flags: readonly string[];
  /** What the text that arrived says otherwise than today's, decisions aside. */
  readonly changes: readonly FieldChange[];
};

/** What imports left waiting of an entry; compared without local decisions, which no record knows. */
export async function findingsOf(db: Database, id: string, day: string): Promise<readonly ShownFinding[]> {
  const findings = await listFindings(db, id);
  if (findings.length === 0) return [];
  const [bare] = await findCurrentVersions(db, [id], day);
  return findings.map(({ arrived, ...finding }) => ({
    ...finding,
    ...{ versionId: arrived.versionId, flags: arrived.flags },
    changes:
      bare?.content.kind === 'procedure' && arrived.content.kind === 'procedure'
        ? compareProcedures(bare.content, arrived.content)
        : [],
  }));
}
