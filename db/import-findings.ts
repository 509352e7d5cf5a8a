import type { Version } from '#knowledge/entry.ts';
import type { Database } from './database.ts';
import { toVersion, type VersionRow } from './versions.ts';

/** What an import found of an entry, and the text that waits behind it. */
export type ImportFinding = {
  readonly id: string;
  readonly kind: string;
  readonly foundAt: Date;
  readonly arrived: Version;
};

/** What waits for an editor of one entry, the newest first. */
export async function listFindings(db: Database, entryId: string): Promise<readonly ImportFinding[]> {
  const rows = await db.query<
    VersionRow & Pick<ImportFinding, 'id' | 'foundAt'> & { readonly found: string }
  >(
    `select findings.id::text, findings.kind as found, found_at as "foundAt", versions.id::text as "versionId",
       versions.entry_id as "entryId", versions.origin, versions.content, versions.flags
     from findings join versions on versions.id = findings.version_id
     where findings.entry_id = $1 and settled_at is null order by findings.id desc`,
    [entryId],
  );
  return rows.map(({ id, found, foundAt, ...row }) => ({
    id,
    kind: found,
    foundAt,
    arrived: toVersion(row),
  }));
}

/** Whether it was open. */
export async function settleFinding(
  tx: Database,
  { id, entry, at }: { readonly id: string; readonly entry: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `update findings set settled_at = $3
     where id::text = $1 and entry_id = $2 and settled_at is null returning id`,
    [id, entry, at],
  );
  return rows.length > 0;
}
