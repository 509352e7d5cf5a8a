import type { Level } from '#knowledge/entry.ts';
import type { Database } from './database.ts';
import { isReceived } from './local-versions.ts';

/** One line of the catalogue, as lists show it. */
export type CatalogueLine = {
  readonly code: string;
  readonly name: string;
  readonly plainName: string | null;
  readonly field: string;
  readonly levels: readonly Level[];
  readonly versionId: string;
  /** Whether the centre's own list names it; `null` while the centre keeps no list. */
  readonly received: boolean | null;
};

/**
 * A page of the procedures in force on that day in Viet Nam, by code, and how many there are in all. `codeDigits` leaves
 * those whose code has these digits in a row, wherever its dot stands; empty leaves all.
 */
export async function listProcedures(
  db: Database,
  page: {
    readonly day: string;
    readonly limit: number;
    readonly offset: number;
    readonly codeDigits: string;
  },
): Promise<{ readonly total: number; readonly lines: readonly CatalogueLine[] }> {
  const [row] = await db.query<{ total: number; lines: readonly CatalogueLine[] }>(list, [
    page.day,
    page.limit,
    page.offset,
    page.codeDigits,
  ]);
  return row ?? { total: 0, lines: [] };
}

const list = `
  with today as (
    select distinct on (entry_id) entry_id, kind, version_id, name, plain_name, field, levels
    from catalogue
    where kind = 'procedure' and $1::date between valid_from and valid_to
      and strpos(replace(entry_id, '.', ''), $4) > 0
    order by entry_id, valid_from desc
  ), page as (
    select * from today order by entry_id limit $2 offset $3
  )
  select (select count(*)::integer from today) as total,
    coalesce((
      select jsonb_agg(jsonb_build_object('code', entry_id, 'name', name, 'plainName', plain_name, 'field', field,
        'levels', to_jsonb(levels), 'versionId', version_id::text, 'received', ${isReceived('page', '$1')})
        order by entry_id)
      from page), '[]') as lines`;
