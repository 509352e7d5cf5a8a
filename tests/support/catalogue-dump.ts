import type { Database } from '#db/database.ts';

/** All that an import leaves, without numbers and times that differ from run to run. */
export async function dumpCatalogue(db: Database): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables = {
    entries: 'select id, kind, replaced_by, replaced_on from entries order by id',
    versions: `select entry_id, origin, state, content_hash, flags, effective_from, superseded_at is null as live
      from versions order by entry_id, content_hash, state, origin, live`,
    catalogue: `select catalogue.entry_id, content_hash, name, valid_from, valid_to
      from catalogue join versions on versions.id = version_id order by 1, 2`,
    passages: `select entry_id, passages.kind, passages.words, passages.term_ids, passages.terms::text,
        round(passages.mass::numeric, 2) as mass
      from passages join catalogue using (version_id) order by 1, 2, 3`,
    lexicon: 'select term_id, entries, round(weight::numeric, 3) as weight from lexicon order by term_id',
    findings: `select entry_id, kind, details, settled_at is null as open from findings order by entry_id, kind`,
  };
  const dumped: Record<string, readonly unknown[]> = {};
  for (const [name, sql] of Object.entries(tables)) dumped[name] = await db.query(sql);
  return dumped;
}
