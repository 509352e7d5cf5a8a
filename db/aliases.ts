import type { Version } from '#knowledge/entry.ts';
import type { Database } from './database.ts';

/** What citizens call a procedure; a `plain` one, at most one of a code, is also the name that is shown of it. */
export type Alias = { readonly code: string; readonly alias: string; readonly plain?: boolean };

/**
 * Makes the words of the release exactly these and returns the codes for which something changed, with their
 * successors. What people here added stays, and what they took away stays away.
 */
export async function replaceAliases(db: Database, wanted: readonly Alias[]): Promise<readonly string[]> {
  const rows = await db.query<{ code: string }>(replace, [JSON.stringify(wanted)]);
  return rows.map((row) => row.code);
}

/** Those in use of these codes, and of the codes that each has replaced; a replaced one's plain name names no other. */
export async function findAliases(db: Database, codes: readonly string[]): Promise<readonly Alias[]> {
  return db.query<Alias>(
    `select code, alias, bool_or(plain) as plain
     from (
       select code, alias, plain from aliases where code = any ($1) and removed_at is null
       union all
       select entries.replaced_by, aliases.alias, false
       from aliases join entries on entries.id = aliases.code
       where entries.replaced_by = any ($1) and aliases.removed_at is null
     ) spoken
     group by code, alias
     order by code, alias`,
    [codes],
  );
}

/** What people took away from these entries, also where it stands in their texts. */
export function findRemovedAliases(
  db: Database,
  entryIds: readonly string[],
): Promise<readonly Pick<Alias, 'code' | 'alias'>[]> {
  return db.query(`select code, alias from aliases where code = any ($1) and removed_at is not null`, [
    entryIds,
  ]);
}

/** A word that stands beside an entry, whoever wrote it. */
export type KeptAlias = {
  readonly alias: string;
  readonly origin: 'shipped' | 'staff';
  readonly plain: boolean;
  readonly changedAt: Date | null;
  readonly removed: boolean;
};

/** Every word that stands beside an entry, with those that were taken away. */
export function listAliases(db: Database, entryId: string): Promise<readonly KeptAlias[]> {
  return db.query<KeptAlias>(
    `select alias, origin, plain, changed_at as "changedAt", removed_at is not null as removed
     from aliases where code = $1 order by removed_at is not null, alias`,
    [entryId],
  );
}

/** Puts a word beside an entry for people of the staff; one that was taken away comes back. */
export async function keepAlias(
  tx: Database,
  { entry, alias, at }: { readonly entry: string; readonly alias: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into aliases (code, alias, origin, changed_at) values ($1, $2, 'staff', $3)
     on conflict (code, alias) do update set origin = 'staff', changed_at = $3, removed_at = null`,
    [entry, alias, at],
  );
}

/** Takes a word away for good, from beside an entry or out of its text. */
export async function removeAlias(
  tx: Database,
  { entry, alias, at }: { readonly entry: string; readonly alias: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into aliases (code, alias, origin, changed_at, removed_at) values ($1, $2, 'staff', $3, $3)
     on conflict (code, alias) do update set changed_at = $3, removed_at = $3`,
    [entry, alias, at],
  );
}

/** A phrase by which an entry is found today: its name, or what people call it. */
export type Spoken = { readonly entryId: string; readonly name: string; readonly kind: 'name' | 'alias' };

/** Which entries are found by exactly this phrase today, whatever its capitals. */
export function findSpoken(
  db: Database,
  { phrase, day }: { readonly phrase: string; readonly day: string },
): Promise<readonly Spoken[]> {
  return db.query<Spoken>(
    `select distinct catalogue.entry_id as "entryId", catalogue.name, passages.kind
     from passages join catalogue using (version_id)
     where lower(passages.words) = lower($1) and $2::date between catalogue.valid_from and catalogue.valid_to
     order by catalogue.entry_id`,
    [phrase, day],
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
    -- Looked up in a hash, whatever is known of the sizes: beside nothing known, "not exists" compares each with each.
    where origin = 'shipped' and removed_at is null and (code, alias) not in (select code, alias from wanted)
    returning code
  ), added as (
    insert into aliases (code, alias, plain) select code, alias, plain from wanted
    on conflict (code, alias) do update set plain = excluded.plain
      where aliases.plain <> excluded.plain and aliases.origin = 'shipped' and aliases.removed_at is null
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
