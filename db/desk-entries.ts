import type { EntryKind, Level, Origin, Version } from '#knowledge/entry.ts';
import type { Database } from './database.ts';
import { isReceived } from './local-versions.ts';
import { toVersion, type VersionRow } from './versions.ts';

export type EntryHead = {
  readonly id: string;
  readonly kind: EntryKind;
  /** The code that took its place, and from which day on; `null` where none did. */
  readonly replacedBy: string | null;
  readonly replacedOn: string | null;
};

/** An entry that the centre knows, with or without a text today. */
export async function findEntry(db: Database, id: string): Promise<EntryHead | null> {
  const [row] = await db.query<EntryHead>(
    `select id, kind, replaced_by as "replacedBy", replaced_on as "replacedOn" from entries where id = $1`,
    [id],
  );
  return row ?? null;
}

/** The newest text of an entry, whatever became of it. */
export async function findLastVersion(db: Database, id: string): Promise<Version | null> {
  const [row] = await db.query<VersionRow>(
    `select id::text as "versionId", entry_id as "entryId", origin, content, flags from versions
     where entry_id = $1 and origin <> 'portal' or entry_id = $1 and state <> 'in-review'
     order by id desc limit 1`,
    [id],
  );
  return row ? toVersion(row) : null;
}

export type DeskState =
  | 'in-force'
  | 'gone'
  | 'unreviewed'
  | 'reviewed'
  | 'overlaid'
  | 'received'
  | 'finding'
  | 'draft';

export type DeskAsked = {
  readonly day: string;
  /** Two digits; `null`: nothing local holds. */
  readonly province: string | null;
  /** Those that were found, best first; `null`: all. */
  readonly ids: readonly string[] | null;
  /** Digits in a row of the code, without its dot; empty for all. */
  readonly codeDigits: string;
  readonly kind: EntryKind | null;
  readonly field: string | null;
  readonly level: Level | null;
  /** `null`: what is in force, or has a draft. */
  readonly state: DeskState | null;
  /** The last id of the page before. */
  readonly after: string | null;
  readonly limit: number;
};

export type DeskLine = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly plainName: string | null;
  readonly field: string | null;
  readonly levels: readonly Level[];
  readonly decides: readonly string[];
  /** Of today's text; `null` where there is none. */
  readonly origin: Origin | null;
  readonly replacedBy: string | null;
  /** The first day of a text that is published for later; `null` where there is none. */
  readonly startsOn: string | null;
  readonly overlaid: boolean;
  readonly received: boolean | null;
  readonly finding: boolean;
  readonly draft: boolean;
  readonly flags: number;
  /** Whether the text says of itself that it must be confirmed. */
  readonly check: boolean;
  readonly changedAt: Date | null;
};

/** A page of the catalogue as the desk sees it, and how many there are in all. */
export async function listDeskEntries(
  db: Database,
  asked: DeskAsked,
): Promise<{ readonly total: number; readonly lines: readonly DeskLine[] }> {
  const rows = await db.query<DeskLine & { readonly total: number }>(list, [
    ...[asked.day, asked.province, asked.ids, asked.codeDigits, asked.kind, asked.field, asked.level],
    ...[asked.state, asked.after, asked.limit],
  ]);
  return { total: rows[0]?.total ?? 0, lines: rows.map(({ total: _, ...line }) => line) };
}

/** The fields of the procedures in force, by name. */
export async function listFields(db: Database, day: string): Promise<readonly string[]> {
  const rows = await db.query<{ field: string }>(
    `select distinct field from catalogue
     where kind = 'procedure' and field is not null and $1::date between valid_from and valid_to order by field`,
    [day],
  );
  return rows.map(({ field }) => field);
}

const startsOn = (id: string, day: string): string => `(
  select min(effective_from) from versions
  where versions.entry_id = ${id} and state = 'published' and superseded_at is null and effective_from > ${day}::date)`;

/** The first day of a text of this entry that is published for later. */
export async function findStart(db: Database, id: string, day: string): Promise<string | null> {
  const [row] = await db.query<{ startsOn: string | null }>(`select ${startsOn('$1', '$2')} as "startsOn"`, [
    id,
    day,
  ]);
  return row?.startsOn ?? null;
}

const list = `
  with today as (
    select distinct on (entry_id) entry_id, version_id, name, plain_name, field, levels, origin
    from catalogue where $1::date between valid_from and valid_to
    order by entry_id, valid_from desc
  ), marked as (
    select entries.id, entries.kind, entries.replaced_by, today.*, array_position($3::text[], entries.id) as place,
      ${isReceived('row_of', '$1')} as received,
      exists (
        select from overlays join decisions on decisions.id = overlays.decision_id
        where overlays.entry_id = entries.id and decisions.province = $2
          and $1::date between effective_from and coalesce(effective_to, 'infinity')
      ) as overlaid,
      ${startsOn('entries.id', '$1')} as starts_on,
      exists (select from findings where findings.entry_id = entries.id and settled_at is null) as finding,
      exists (
        select from drafts where drafts.entry_id = entries.id
          and drafts.state in ('draft', 'in-review', 'returned', 'scheduled')
      ) as draft
    from entries left join today on today.entry_id = entries.id,
      lateral (select entries.id as entry_id, entries.kind) as row_of
    where ($3::text[] is null or entries.id = any ($3))
      and strpos(replace(entries.id, '.', ''), $4) > 0
      and ($5::text is null or entries.kind = $5)
      and ($6::text is null or today.field = $6)
      and ($7::text is null or $7 = any (today.levels))
  ), kept as (
    select * from marked
    where case coalesce($8::text, 'here')
      when 'here' then version_id is not null or draft or starts_on is not null
      when 'in-force' then version_id is not null
      when 'gone' then version_id is null and starts_on is null
      when 'unreviewed' then version_id is not null and origin <> 'local'
      when 'reviewed' then version_id is not null and origin = 'local'
      when 'overlaid' then overlaid
      when 'received' then version_id is not null and received
      when 'finding' then finding
      when 'draft' then draft
    end
  ), page as (
    select * from kept where $9::text is null or id > $9 order by place, id limit $10
  )
  select page.id, page.kind, coalesce(page.name, said.content ->> 'name', page.id) as name,
    page.plain_name as "plainName", coalesce(page.field, said.content ->> 'field') as field,
    coalesce(page.levels, '{}') as levels, page.origin, page.replaced_by as "replacedBy", page.starts_on as "startsOn",
    page.overlaid, page.received, page.finding, page.draft,
    array(select jsonb_array_elements_text(coalesce(said.content #> '{agencies,decides}', '[]'))) as decides,
    coalesce(cardinality(said.flags), 0) as flags, coalesce((said.content ->> 'check')::boolean, false) as check,
    said.changed_at as "changedAt", (select count(*)::integer from kept) as total
  from page left join lateral (
    select content, flags, coalesce(published_at, created_at) as changed_at from versions
    where versions.id = page.version_id or (page.version_id is null and versions.entry_id = page.id)
    order by versions.id desc limit 1
  ) as said on true
  order by place, id`;

export type OpenDraft = {
  readonly id: string;
  readonly state: string;
  readonly authorName: string;
  readonly savedAt: Date;
};

/** What is being written about an entry, the newest first. */
export function listOpenDrafts(db: Database, entryId: string): Promise<readonly OpenDraft[]> {
  return db.query<OpenDraft>(
    `select id::text, state, author_name as "authorName", saved_at as "savedAt" from drafts
     where entry_id = $1 and state in ('draft', 'in-review', 'returned', 'scheduled') order by saved_at desc`,
    [entryId],
  );
}

export type NamedDraft = { readonly id: string; readonly name: string };

/** Drafts that are still open, by what they are called, the newest first. */
export function listNamedDrafts(db: Database, most: number): Promise<readonly NamedDraft[]> {
  return db.query<NamedDraft>(
    `select id::text, coalesce(content ->> 'name', '') as name from drafts
     where state in ('draft', 'in-review', 'returned', 'scheduled') order by saved_at desc limit $1`,
    [most],
  );
}
