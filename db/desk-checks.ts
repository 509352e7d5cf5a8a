import type { Database } from './database.ts';

/** An entry that somebody should look at, and why: the day that is near, how often it is asked, what is marked. */
export type ToCheck = {
  readonly id: string;
  readonly name: string;
  readonly day: string | null;
  readonly count: number | null;
  readonly why: string | null;
};

const today = `
  today as (
    select distinct on (entry_id) entry_id, version_id, coalesce(plain_name, name) as name, origin
    from catalogue where $1::date between valid_from and valid_to
    order by entry_id, valid_from desc
  )`;

/** Texts that end within some days, or ended lately with nothing in their place; the first to end first. */
export function listEnding(
  db: Database,
  { day, within, most }: { readonly day: string; readonly within: number; readonly most: number },
): Promise<readonly ToCheck[]> {
  return db.query<ToCheck>(
    `with ${today}
     select versions.entry_id as id, coalesce(today.name, versions.content ->> 'name') as name,
       versions.effective_to as day, null::integer as count, null as why
     from versions left join today on today.entry_id = versions.entry_id
     where versions.state = 'published' and versions.superseded_at is null
       and versions.effective_to between $1::date - $2::integer and $1::date + $2::integer
       and (today.version_id is null or today.version_id = versions.id)
       and not exists (
         select from versions as next where next.entry_id = versions.entry_id and next.state = 'published'
           and next.superseded_at is null and next.effective_from > versions.effective_to
       )
     order by versions.effective_to, versions.entry_id limit $3`,
    [day, within, most],
  );
}

/** Texts whose source was read before a month ("2026-03"), the oldest first. */
export function listOldSources(
  db: Database,
  { day, before, most }: { readonly day: string; readonly before: string; readonly most: number },
): Promise<readonly ToCheck[]> {
  return db.query<ToCheck>(
    `with ${today}
     select today.entry_id as id, today.name, null as day, null::integer as count, taken as why
     from today join versions on versions.id = today.version_id,
       lateral (select versions.content #>> '{source,takenOn}' as taken) as source
     where substring(taken from '(\\d{4}-\\d{2})(?:-\\d{2})?$') < $2
     order by substring(taken from '(\\d{4}-\\d{2})(?:-\\d{2})?$'), today.origin = 'local' desc, today.entry_id
     limit $3`,
    [day, before, most],
  );
}

/** Texts of which an import brought another, the longest waiting first. */
export function listDiffering(
  db: Database,
  { day, most }: { readonly day: string; readonly most: number },
): Promise<readonly ToCheck[]> {
  return db.query<ToCheck>(
    `with ${today}
     select findings.entry_id as id, coalesce(today.name, versions.content ->> 'name') as name,
       to_char(min(found_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, count(*)::integer as count,
       null as why
     from findings join versions on versions.id = findings.version_id
       left join today on today.entry_id = findings.entry_id
     where settled_at is null
     group by findings.entry_id, 2 order by min(found_at), findings.entry_id limit $2`,
    [day, most],
  );
}

/** Texts in which something is marked to be confirmed, those with the most first. */
export function listMarked(
  db: Database,
  { day, most }: { readonly day: string; readonly most: number },
): Promise<readonly ToCheck[]> {
  return db.query<ToCheck>(
    `with ${today}
     select today.entry_id as id, today.name, null as day, marks as count, versions.content ->> 'checkWhy' as why
     from today join versions on versions.id = today.version_id,
       lateral (
         select count(*)::integer as marks from jsonb_path_query(versions.content, '$.**.check ? (@ == true)')
       ) as marked
     where marks > 0 order by marks desc, today.entry_id limit $2`,
    [day, most],
  );
}

/** Copies that nobody reviewed, by how often they answered since then; those that nobody asked for are left out. */
export function listPopular(
  db: Database,
  { day, since, most }: { readonly day: string; readonly since: Date; readonly most: number },
): Promise<readonly ToCheck[]> {
  return db.query<ToCheck>(
    `with ${today}, asked as (
       select part #>> '{procedure,code}' as code, count(*)::integer as count
       from answers cross join jsonb_array_elements(answers.parts) as part
       where answered_at >= $2 group by 1
     )
     select today.entry_id as id, today.name, null as day, asked.count, null as why
     from asked join today on today.entry_id = asked.code
     where today.origin <> 'local' order by asked.count desc, today.entry_id limit $3`,
    [day, since, most],
  );
}
