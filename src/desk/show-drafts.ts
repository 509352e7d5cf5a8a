import { countDrafts, type DraftFilter, type DraftLine, listDrafts } from '#db/list-drafts.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

export type DraftPage = {
  readonly lines: readonly DraftLine[];
  readonly counts: Readonly<Record<'mine' | 'review' | 'unreviewed', number>>;
  /** What `after` is on the next page; `null` on the last. */
  readonly next: string | null;
};

const pageSize = 50;

/** The drafts of the centre: they are of procedures, which are of no one agency. */
export async function showDrafts(
  { db }: Pick<Resources, 'db'>,
  { id: staffId }: Pick<Staff, 'id'>,
  { which, q, after }: Pick<DraftFilter, 'which' | 'q'> & { readonly after: string | null },
): Promise<DraftPage> {
  const most = pageSize + 1;
  const found = await listDrafts(db, { which, q, staffId, most, after: readAfter(after) });
  const lines = found.slice(0, pageSize);
  const last = lines.at(-1);
  const next = found.length > pageSize && last ? `${last.savedAt.toISOString()}_${last.id}` : null;
  return { lines, counts: await countDrafts(db, staffId), next };
}

function readAfter(after: string | null): DraftFilter['after'] {
  const [, at = '', id = ''] = /^(\d{4}-[\d:T.-]+Z)_([0-9a-f-]{36})$/.exec(after ?? '') ?? [];
  const savedAt = new Date(at);
  return Number.isNaN(savedAt.getTime()) ? null : { savedAt, id };
}
