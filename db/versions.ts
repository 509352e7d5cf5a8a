import type { Entry, Origin, Version } from '#knowledge/entry.ts';
import type { Database } from './database.ts';

/**
 * Today's texts of entries, in the order of `ids`; an entry without one is left out. A replaced code gives the
 * text of its successor. Where several hold on that day in Viet Nam, what people reviewed goes before the national
 * record and that before a bulk file, then the later effective date.
 */
export async function findCurrentVersions(
  db: Database,
  ids: readonly string[],
  day: string,
): Promise<readonly Version[]> {
  if (ids.length === 0) return [];
  const rows = await db.query<VersionRow>(current, [ids, day]);
  return rows.map(toVersion);
}

export async function getCurrentVersion(db: Database, id: string, day: string): Promise<Version | null> {
  const [version] = await findCurrentVersions(db, [id], day);
  return version ?? null;
}

/** Whether the knowledge of a release, or of the centre's own people, was ever loaded. */
export async function hasLocalVersions(db: Database): Promise<boolean> {
  const [row] = await db.query<{ some: boolean }>(
    `select exists (select from versions where origin = 'local') as some`,
  );
  return row?.some ?? false;
}

/** `best`: of each asked place the text of that day. `$1` are the ids, `$2` is the day. */
export const bestVersions = `
  with recursive asked (place, target, step) as (
    select place, id, 0 from unnest($1::text[]) with ordinality as wanted (id, place)
    union all
    select asked.place, entries.replaced_by, asked.step + 1
    from asked join entries on entries.id = asked.target
    where entries.replaced_by is not null and asked.step < 5
      and (entries.replaced_on is null or entries.replaced_on <= $2::date)
  ), best as (
    select distinct on (asked.place) asked.place, versions.*
    from asked join versions on versions.entry_id = asked.target
    where versions.state = 'published' and versions.superseded_at is null
      and coalesce(versions.effective_from, '-infinity') <= $2::date
      and coalesce(versions.effective_to, 'infinity') >= $2::date
    order by asked.place, asked.step desc, array_position(array['local', 'portal', 'file'], versions.origin),
      versions.effective_from desc nulls last, versions.id desc
  )`;

const current = `${bestVersions}
  select id::text as "versionId", entry_id as "entryId", origin, content, flags
  from best order by place`;

export type VersionRow = {
  readonly versionId: string;
  readonly entryId: string;
  readonly origin: Origin;
  readonly content: unknown;
  readonly flags: readonly string[];
};

export function toVersion(row: VersionRow): Version {
  const { versionId, entryId, origin, flags } = row;
  return { versionId, entryId, origin, flags, content: trustContent(row.content) };
}

/** Only texts that passed `entrySchema` are ever written to `versions.content`. */
function trustContent(content: unknown): Entry {
  return content as Entry;
}
