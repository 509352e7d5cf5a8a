import type { Version } from '#knowledge/entry.ts';
import type { Database } from './database.ts';

/** What citizens call a procedure; a `plain` one, at most one of a code, is also the name that is shown of it. */
export type Alias = { readonly code: string; readonly alias: string; readonly plain?: boolean };

/** Makes the table hold exactly these and returns the codes for which something changed. */
export async function replaceAliases(db: Database, wanted: readonly Alias[]): Promise<readonly string[]> {
  const rows = await db.query<{ code: string }>(replace, [JSON.stringify(wanted)]);
  return rows.map((row) => row.code);
}

export async function findAliases(db: Database, codes: readonly string[]): Promise<readonly Alias[]> {
  return db.query<Alias>(
    'select code, alias, plain from aliases where code = any ($1) order by code, alias',
    [codes],
  );
}

/** Takes the indexed versions of these entries out of the index and returns them, to be indexed anew. */
export async function takeOutIndexed(db: Database, entryIds: readonly string[]): Promise<readonly Version[]> {
  if (entryIds.length === 0) return [];
  return db.query<Version>(takeOut, [entryIds]);
}

const replace = `
  with wanted as (
    select code, alias, coalesce(plain, false) as plain
    from jsonb_to_recordset($1::jsonb) as row (code text, alias text, plain boolean)
  ), removed as (
    delete from aliases
    where not exists (select from wanted where wanted.code = aliases.code and wanted.alias = aliases.alias)
    returning code
  ), added as (
    insert into aliases (code, alias, plain) select code, alias, plain from wanted
    on conflict (code, alias) do update set plain = excluded.plain where aliases.plain <> excluded.plain
    returning code
  )
  select code from removed union select code from added order by code`;

const takeOut = `
  with removed as (
    delete from catalogue where entry_id = any ($1) returning version_id
  )
  select versions.id::text as "versionId", versions.entry_id as "entryId", versions.origin, versions.content,
    versions.flags
  from versions join removed on removed.version_id = versions.id
  order by versions.id`;
