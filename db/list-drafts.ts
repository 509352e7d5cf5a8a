import type { Draft } from '#src/desk/draft.ts';
import type { Database } from './database.ts';

/** One line of a list of drafts. */
export type DraftLine = Pick<
  Draft,
  'id' | 'kind' | 'entryId' | 'state' | 'savedBy' | 'savedAt' | 'submittedAt' | 'publishFrom' | 'aloneWhy'
> & {
  readonly name: string | null;
  readonly author: string;
  /** Whether who asks wrote in it. */
  readonly mine: boolean;
  readonly unconfirmed: number;
};

export type DraftFilter = {
  readonly which: 'mine' | 'review' | 'open' | 'unreviewed' | 'over';
  readonly staffId: string;
  /** In its name or code; empty: all. */
  readonly q: string;
  /** Behind this one in the order of the list. */
  readonly after: { readonly savedAt: Date; readonly id: string } | null;
  readonly most: number;
};

const which: Readonly<Record<DraftFilter['which'], string>> = {
  mine: `state in ('draft', 'returned', 'in-review') and $1 = any (writers)`,
  review: `state = 'in-review' and $1::text is not null`,
  open: `state in ('draft', 'returned', 'in-review', 'scheduled') and $1::text is not null`,
  unreviewed: `alone_why is not null and reviewed_at is null and $1::text is not null`,
  over: `state in ('done', 'dropped', 'scheduled') and $1::text is not null`,
};

/** The latest saved first. */
export function listDrafts(db: Database, filter: DraftFilter): Promise<readonly DraftLine[]> {
  const { staffId, q, after, most } = filter;
  return db.query<DraftLine>(
    `select id::text, kind, entry_id as "entryId", state, saved_by as "savedBy", saved_at as "savedAt",
       submitted_at as "submittedAt", publish_from as "publishFrom", alone_why as "aloneWhy",
       content ->> 'name' as name, author_name as author, $1 = any (writers) as mine,
       (select count(*)::int from jsonb_array_elements(uncertain) as one where not one ? 'confirmedBy') as unconfirmed
     from drafts
     where ${which[filter.which]}
       and ($2 = '' or strpos(lower(content ->> 'name'), lower($2)) > 0 or strpos(entry_id, $2) > 0)
       and ($3::timestamptz is null or (saved_at, id) < ($3, $4::uuid))
     order by saved_at desc, id desc
     limit $5`,
    [staffId, q, after?.savedAt ?? null, after?.id ?? null, most],
  );
}

/** How many wait for whom: for a reviewer, and to be reviewed after they were published by one person alone. */
export async function countDrafts(
  db: Database,
  staffId: string,
): Promise<Readonly<Record<'mine' | 'review' | 'unreviewed', number>>> {
  const [row] = await db.query<Record<'mine' | 'review' | 'unreviewed', number>>(
    `select count(*) filter (where state in ('draft', 'returned', 'in-review') and $1 = any (writers))::int as mine,
       count(*) filter (where state = 'in-review')::int as review,
       count(*) filter (where alone_why is not null and reviewed_at is null)::int as unreviewed
     from drafts`,
    [staffId],
  );
  return row ?? { mine: 0, review: 0, unreviewed: 0 };
}
