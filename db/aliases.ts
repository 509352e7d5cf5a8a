import type { Version } from '#knowledge/entry.ts';
import type { Database } from './database.ts';

/** What citizens call a procedure; a `plain` one, at most one of a code, is also the name that is shown of it. */
export type Alias = { readonly code: string; readonly alias: string; readonly plain?: boolean };

/** Makes the table hold exactly these and returns the codes for which something changed, with their successors. */
export async function replaceAliases(db: Database, wanted: readonly Alias[]): Promise<readonly string[]> {
  const rows = await db.query<{ code: string }>(replace, [JSON.stringify(wanted)]);
  return rows.map((row) => row.code);
}

/** Those of these codes, and of the codes that each has replaced; a replaced one's plain name names no other. */
export async function findAliases(db: Database, codes: readonly string[]): Promise<readonly Alias[]> {
  return db.query<Alias>(
    `select code, alias, bool_or(plain) as plain
     from (
       select code, alias, plain from aliases where code = any ($1)
       union all
       select entries.replaced_by, aliases.alias, false
       from aliases join entries on entries.id = aliases.code
       where entries.replaced_by = any ($1)
     ) spoken
     group by code, alias
     order by code, alias`,
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
  ), changed as (select code from removed union select code from added)
  select code from changed
  union select replaced_by from entries where id in (select code from changed) and replaced_by is not null
  order by code`;

const takeOut = `
  with removed as (
    delete from catalogue where entry_id = any ($1) returning version_id
  )
  select versions.id::text as "versionId", versions.entry_id as "entryId", versions.origin, versions.content,
    versions.flags
  from versions join removed on removed.version_id = versions.id
  order by versions.id`;
