import type { Database } from './database.ts';

/** One text of a notice that was published, with the days on which it holds. */
export type NoticeLine = {
  readonly versionId: string;
  readonly entryId: string;
  readonly name: string;
  readonly from: string | null;
  /** Its last day; `null`: until somebody ends it. */
  readonly to: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  /** Codes of the procedures that it stands beside. */
  readonly procedures: readonly string[];
  /** `null` of what a release brought. */
  readonly author: string | null;
  readonly reviewer: string | null;
};

/** Those that run, then those to come, then those that ended, the last first. `$1` is the day. */
export async function listNotices(db: Database, day: string, most: number): Promise<readonly NoticeLine[]> {
  return await db.query<NoticeLine>(
    `select versions.id::text as "versionId", versions.entry_id as "entryId", versions.content ->> 'name' as name,
       versions.effective_from::text as "from", versions.effective_to::text as "to", withdrawn_at as "withdrawnAt",
       withdrawn_by as "withdrawnBy", drafts.author_name as author, drafts.reviewer_name as reviewer,
       array(select jsonb_array_elements_text(coalesce(versions.content -> 'procedures', '[]'))) as procedures
     from versions join entries on entries.id = versions.entry_id left join drafts on drafts.id = versions.draft_id
     where entries.kind = 'notice' and versions.state in ('published', 'withdrawn') and superseded_at is null
     order by versions.state = 'published' and coalesce(versions.effective_to, 'infinity') >= $1::date desc,
       case when versions.effective_from > $1::date then versions.effective_from end nulls first,
       coalesce(withdrawn_at::date, versions.effective_to) desc nulls first, versions.id desc
     limit $2`,
    [day, most],
  );
}

export type RunningNotice = { readonly entryId: string; readonly name: string };

/** Notices for some days only that hold on this one; what is invented is none of a centre's. */
export async function listRunningNotices(
  db: Database,
  day: string,
  most: number,
): Promise<readonly RunningNotice[]> {
  return await db.query<RunningNotice>(
    `select "entryId", name from (
       select distinct on (entries.id) entries.id as "entryId", versions.content ->> 'name' as name,
         versions.effective_to as ends, versions.id
       from entries join versions on versions.entry_id = entries.id
       where entries.kind = 'notice' and entries.replaced_by is null
         and versions.state = 'published' and superseded_at is null
         and $1::date between coalesce(versions.effective_from, '-infinity') and coalesce(versions.effective_to, 'infinity')
         and not coalesce((versions.content ->> 'demo')::boolean, false)
       order by entries.id, array_position(array['local', 'portal', 'file'], versions.origin),
         versions.effective_from desc nulls last, versions.id desc
     ) as running
     where ends is not null order by ends, id limit $2`,
    [day, most],
  );
}
