import type { OldUnit, Unit } from '#knowledge/unit.ts';
import type { Database } from './database.ts';

// Any number will do, as long as every version of the program uses the same.
const unitLock = 7_004_716;

/**
 * Of lists that are taken in together, by commands or by programs that start, lets one after the other write: what a
 * unit was made of is deleted by what a statement sees at its beginning.
 */
export async function holdUnits(tx: Database): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [unitLock]);
}

/** A unit with the keys by which it is found. */
export type KeyedUnit = Omit<Unit, 'old'> & {
  readonly nameKey: string;
  readonly old: readonly (OldUnit & { readonly nameKey: string; readonly districtKey: string | null })[];
};

/** What came with a release never takes the place of what people imported. */
export type UnitOrigin = 'shipped' | 'imported';

/** Puts units in, each with what it was made of in place of what stood there; returns how many were written. */
export async function putUnits(
  db: Database,
  units: readonly KeyedUnit[],
  origin: UnitOrigin,
): Promise<number> {
  const [row] = await db.query<{ count: number }>(put, [JSON.stringify(units), origin]);
  return row?.count ?? 0;
}

/** How a name meets a unit: it is its name today, it is one that it was made of, or the district of such a one. */
export type UnitHit = {
  readonly by: 'now' | 'old' | 'district';
  /** The name that was met, with its kind. */
  readonly name: string;
  readonly key: string;
  readonly district: string | null;
  readonly partly: boolean;
  readonly unit: Unit;
};

/** Every unit of a province that a name may mean, by its folded syllables; `known` is false where the province has no list. */
export async function findUnits(
  db: Database,
  province: string,
  keys: readonly string[],
): Promise<{ readonly known: boolean; readonly hits: readonly UnitHit[] }> {
  const [row] = await db.query<{ known: boolean; hits: readonly UnitHit[] }>(find, [province, keys]);
  return row ?? { known: false, hits: [] };
}

const put = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as row (province text, code text, kind text, name text,
      "nameKey" text, old jsonb)
  ), written as (
    insert into units (province, code, kind, name, name_key, origin)
    select province, code, kind, name, "nameKey", $2 from given
    on conflict (province, code) do update
      set kind = excluded.kind, name = excluded.name, name_key = excluded.name_key, origin = excluded.origin
      where units.origin = 'shipped' or excluded.origin = 'imported'
    returning province, code
  ), gone as (
    delete from old_units using written
    where old_units.province = written.province and old_units.unit_code = written.code
  ), made as (
    insert into old_units (province, unit_code, place, name, name_key, district, district_key, partly)
    select province, code, place, part ->> 'name', part ->> 'nameKey', part ->> 'district', part ->> 'districtKey',
      (part ->> 'partly')::boolean
    from written join given using (province, code), jsonb_array_elements(old) with ordinality as parts (part, place)
  )
  select count(*)::integer as count from written`;

const find = `
  with hit as (
    select code, 'now' as by, name, name_key as key, null as district, false as partly
    from units where province = $1 and name_key = any ($2)
    union all
    select unit_code, 'old', name, name_key, district, partly
    from old_units where province = $1 and name_key = any ($2)
    union all
    select distinct unit_code, 'district', district, district_key, district, false
    from old_units where province = $1 and district_key = any ($2)
  )
  select exists (select from units where province = $1) as known,
    coalesce((
      select jsonb_agg(jsonb_build_object('by', hit.by, 'name', hit.name, 'key', hit.key, 'district', hit.district,
        'partly', hit.partly, 'unit', jsonb_build_object('province', units.province, 'code', units.code,
          'kind', units.kind, 'name', units.name, 'old', coalesce((
            select jsonb_agg(jsonb_build_object('name', old_units.name, 'district', old_units.district,
              'partly', old_units.partly) order by old_units.place)
            from old_units where old_units.province = $1 and old_units.unit_code = units.code), '[]')))
        order by array_position(array['now', 'old', 'district'], hit.by), hit.code, hit.district)
      from hit join units on units.province = $1 and units.code = hit.code), '[]') as hits`;
