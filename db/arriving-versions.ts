import type { KnownVersion } from '#knowledge/decide-import.ts';
import type { Entry, EntryKind, Origin } from '#knowledge/entry.ts';
import type { Database } from './database.ts';

/** Makes the entries known and keeps other imports away from them until the transaction ends. */
export async function holdEntries(
  db: Database,
  entries: readonly { readonly id: string; readonly kind: EntryKind }[],
): Promise<void> {
  await db.query(
    `insert into entries (id, kind)
     select id, kind from jsonb_to_recordset($1::jsonb) as row (id text, kind text) order by id
     on conflict (id) do nothing`,
    [JSON.stringify(entries)],
  );
  await db.query('select 1 from entries where id = any ($1::text[]) order by id for no key update', [
    entries.map(({ id }) => id),
  ]);
}

/** Every version ever taken of these entries, without its text. */
export function findKnownVersions(db: Database, ids: readonly string[]): Promise<readonly KnownVersion[]> {
  return db.query<KnownVersion>(
    `select id::text as "versionId", entry_id as "entryId", origin, state, content_hash as "contentHash",
       effective_from as "effectiveFrom", effective_to as "effectiveTo", superseded_at is null as live, flags,
       draft_id is not null as "byDesk"
     from versions where entry_id = any ($1::text[]) order by id`,
    [ids],
  );
}

export type NewVersion = {
  readonly entryId: string;
  readonly origin: Origin;
  readonly state: 'published' | 'in-review';
  readonly content: Entry;
  readonly contentHash: string;
  readonly flags: readonly string[];
};

/** Writes versions; returns their ids by entry. What they supersede must have been superseded before. */
export async function insertVersions(
  db: Database,
  versions: readonly NewVersion[],
  at: Date,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ id: string; entryId: string }>(
    `insert into versions (entry_id, origin, state, content, content_hash, flags, effective_from, effective_to,
       created_at, published_at)
     select "entryId", origin, state, content, "contentHash", flags, (content->>'effectiveFrom')::date,
       (content->>'effectiveTo')::date, $2, case when state = 'published' then $2::timestamptz end
     from jsonb_to_recordset($1::jsonb) as row ("entryId" text, origin text, state text, content jsonb,
       "contentHash" text, flags text[])
     returning id::text, entry_id as "entryId"`,
    [JSON.stringify(versions), at],
  );
  return new Map(rows.map(({ id, entryId }) => [entryId, id]));
}

export async function supersedeVersions(db: Database, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await db.query('update versions set superseded_at = $2 where id = any ($1::bigint[])', [ids, at]);
}

/** A text stays as it is; what a better reader finds doubtful in it may change. */
export async function setFlags(
  db: Database,
  flagged: readonly { readonly versionId: string; readonly flags: readonly string[] }[],
): Promise<void> {
  if (flagged.length === 0) return;
  await db.query(
    `update versions set flags = row.flags
     from jsonb_to_recordset($1::jsonb) as row ("versionId" bigint, flags text[])
     where versions.id = row."versionId"`,
    [JSON.stringify(flagged)],
  );
}

export type Succession = {
  readonly successor: string;
  readonly codes: readonly string[];
  readonly from: string | null;
};

/**
 * Replaced codes forward to their successor, from a day on where one is named; a code taken back no longer does. What
 * people of the centre said of a code stays.
 */
export async function setSuccessors(db: Database, successions: readonly Succession[]): Promise<void> {
  if (successions.length === 0) return;
  const given = JSON.stringify(successions);
  await db.query(
    `update entries set replaced_by = null, replaced_on = null
     from jsonb_to_recordset($1::jsonb) as row (successor text, codes text[])
     where entries.replaced_by = row.successor and entries.id <> all (row.codes) and entries.replaced_why is null`,
    [given],
  );
  await db.query(
    `insert into entries (id, kind, replaced_by, replaced_on)
     select distinct on (code) code, 'procedure', successor, "from"
     from jsonb_to_recordset($1::jsonb) as row (successor text, codes text[], "from" date)
     cross join unnest(codes) as code
     where code <> successor
     order by code
     on conflict (id) do update set replaced_by = excluded.replaced_by, replaced_on = excluded.replaced_on
     where entries.replaced_why is null and (entries.replaced_by is distinct from excluded.replaced_by
       or entries.replaced_on is distinct from excluded.replaced_on)`,
    [given],
  );
}

export type Finding = {
  readonly entryId: string;
  readonly kind: string;
  readonly versionId: string;
  readonly details: Readonly<Record<string, unknown>>;
};

/** Leaves findings for an editor; an open one of the same kind about an older text is settled by the newer. */
export async function recordFindings(db: Database, findings: readonly Finding[], at: Date): Promise<void> {
  if (findings.length === 0) return;
  const given = JSON.stringify(findings);
  await db.query(
    `update findings set settled_at = $2
     from jsonb_to_recordset($1::jsonb) as row ("entryId" text, kind text)
     where findings.entry_id = row."entryId" and findings.kind = row.kind and findings.settled_at is null`,
    [given, at],
  );
  await db.query(
    `insert into findings (entry_id, kind, version_id, details, found_at)
     select "entryId", kind, "versionId", details, $2
     from jsonb_to_recordset($1::jsonb) as row ("entryId" text, kind text, "versionId" bigint, details jsonb)`,
    [given, at],
  );
}
