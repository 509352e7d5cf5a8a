import type { Version } from '#knowledge/entry.ts';
import type { Place } from '#knowledge/place.ts';
import type { Database } from './database.ts';

/** Where places are looked for. `ward`, `procedure` and `field` narrow the search where they are known. */
export type PlacesAsked = {
  /** The two digits of the centre's province. */
  readonly province: string;
  /** The citizen's commune-level unit, five digits. */
  readonly ward: string | null;
  /** A procedure's code. */
  readonly procedure: string | null;
  /** A procedure's field, by its name. */
  readonly field: string | null;
  /** A day in Viet Nam. */
  readonly day: string;
};

export type PlacesFound = {
  /** Those of the ward first, then those of the province; those that name the procedure before those of its field. */
  readonly places: readonly Version<Place>[];
  /** How many receive it in wards that were not asked about. */
  readonly inOtherWards: number;
};

/** The places of the centre's area that receive what is asked about, or all of them where nothing is. */
export async function findPlaces(db: Database, asked: PlacesAsked): Promise<PlacesFound> {
  const rows = await db.query<PlaceRow>(find, [
    asked.day,
    asked.province,
    asked.ward,
    asked.procedure,
    asked.field,
  ]);
  return {
    places: rows.filter(({ near }) => near !== 'elsewhere').map(toVersion),
    inOtherWards: rows.filter(({ near }) => near === 'elsewhere').length,
  };
}

const find = `
  with today as (
    select distinct on (catalogue.entry_id) versions.id, versions.entry_id, versions.origin, versions.content,
      versions.flags, versions.content ->> 'area' as area
    from catalogue join versions on versions.id = catalogue.version_id
    where catalogue.kind = 'place' and $1::date between catalogue.valid_from and catalogue.valid_to
      and catalogue.demo = ($2 = '00')
    order by catalogue.entry_id, catalogue.valid_from desc
  ), desk as (
    select today.*, case
        when area = 'ward:' || $3::text then 'ward'
        when area = 'province:' || $2 then 'province'
        when area like 'ward:%' then 'elsewhere'
      end as near,
      array(select jsonb_path_query(content, '$.**.procedures[*]') #>> '{}') as codes,
      array(select lower(jsonb_path_query(content, '$.**.fields[*]') #>> '{}')) as fields
    from today
  )
  select id::text as "versionId", entry_id as "entryId", origin, content, flags, near
  from desk
  where near is not null
    and (($4::text is null and $5::text is null) or $4 = any (codes) or lower($5) = any (fields))
  order by array_position(array['ward', 'province', 'elsewhere'], near),
    coalesce($4 = any (codes), false) desc, entry_id`;

type PlaceRow = {
  readonly versionId: string;
  readonly entryId: string;
  readonly origin: Version['origin'];
  readonly content: unknown;
  readonly flags: readonly string[];
  readonly near: 'ward' | 'province' | 'elsewhere';
};

function toVersion({ near: _, ...row }: PlaceRow): Version<Place> {
  return { ...row, content: trustPlace(row.content) };
}

/** Only texts that passed `entrySchema` are ever written, and the catalogue calls this one a place. */
function trustPlace(content: unknown): Place {
  return content as Place;
}
