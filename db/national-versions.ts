import type { Version } from '#knowledge/entry.ts';
import type { Database } from './database.ts';
import { toVersion, type VersionRow } from './versions.ts';

/** What the national record last said of a code, as far as we took it in. */
export type NationalVersion = {
  readonly version: Version;
  /** `reviewed`: the national text was never taken in, and this is our own. */
  readonly against: 'national' | 'reviewed';
};

/**
 * The newest national text of each code, in force or waiting behind a reviewed one; where none was ever taken in, the
 * text that people reviewed.
 */
export async function findNationalVersions(
  db: Database,
  codes: readonly string[],
): Promise<ReadonlyMap<string, NationalVersion>> {
  const rows = await db.query<VersionRow>(
    `select distinct on (entry_id) id::text as "versionId", entry_id as "entryId", origin, content, flags
     from versions
     where entry_id = any ($1::text[]) and (origin <> 'local' or state = 'published')
     order by entry_id, origin = 'local', superseded_at is not null and origin = 'local', id desc`,
    [codes],
  );
  return new Map(
    rows.map((row) => [
      row.entryId,
      { version: toVersion(row), against: row.origin === 'local' ? 'reviewed' : 'national' },
    ]),
  );
}

/** The codes, with their names, of which a national text stands and that no other code replaced. */
export function listStandingCodes(
  db: Database,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return db.query(
    `select distinct on (entries.id) entries.id as code, versions.content->>'name' as name
     from entries join versions on versions.entry_id = entries.id
     where entries.kind = 'procedure' and entries.replaced_by is null and versions.superseded_at is null
       and versions.origin <> 'local' and versions.state in ('published', 'in-review')
       and not versions.flags && array['junk', 'not-active']
     order by entries.id, versions.state = 'published' desc, versions.id desc`,
  );
}
