import type { Draft, DraftContent, Uncertain } from '#src/desk/draft.ts';
import type { Database } from './database.ts';

/** As many saves of a draft are kept as somebody may have begun from. */
const keptRevisions = 200;

export type DraftSave = {
  readonly id: string;
  readonly content: DraftContent;
  readonly uncertain: readonly Uncertain[];
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
};

/** Writes the next revision of a draft that is locked; returns its number. */
export async function addRevision(tx: Database, save: DraftSave): Promise<number> {
  const { id, content, uncertain, by, at } = save;
  const [row] = await tx.query<{ revision: number }>(
    `with saved as (
       update drafts set content = $2::jsonb, uncertain = $3::jsonb, revision = revision + 1, saved_by = $5,
         saved_at = $6, writers = case when $4 = any (writers) then writers else writers || $4::text end
       where id = $1
       returning id, revision, content, saved_by, saved_at
     ), kept as (
       insert into draft_revisions (draft_id, revision, content, saved_by, saved_at)
       select id, revision, content, saved_by, saved_at from saved
     ), forgotten as (
       delete from draft_revisions using saved
       where draft_id = saved.id and draft_revisions.revision <= saved.revision - ${keptRevisions}
     )
     select revision from saved`,
    [id, JSON.stringify(content), JSON.stringify(uncertain), by.id, by.name, at],
  );
  return row?.revision ?? 0;
}

export type DraftRevision = {
  readonly content: DraftContent;
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** What was saved under that number; `null` where it is too long ago. */
export async function findRevision(
  db: Database,
  id: string,
  revision: number,
): Promise<DraftRevision | null> {
  const [row] = await db.query<DraftRevision>(
    `select content, saved_by as "savedBy", saved_at as "savedAt" from draft_revisions
     where draft_id = $1 and revision = $2`,
    [id, revision],
  );
  return row ?? null;
}

/** Where it stands now, and who put it there. */
export type DraftMove = {
  readonly id: string;
  readonly state: Draft['state'];
  readonly submittedAt?: Date;
  readonly reviewer?: { readonly id: string; readonly name: string };
  readonly reviewedAt?: Date;
  /** `null`: nothing was said with this, and what was said before is over. */
  readonly comment?: string | null;
  readonly publishFrom?: string | null;
  readonly aloneWhy?: string;
  readonly versionId?: string;
  /** Of a new entry, once its text has named it. */
  readonly entryId?: string;
};

/** What is not said stays as it is; what is published alone was reviewed by nobody, whoever returned it before. */
export async function moveDraft(tx: Database, move: DraftMove): Promise<void> {
  const { id, state, submittedAt, reviewer, reviewedAt, comment, publishFrom, aloneWhy, versionId, entryId } =
    move;
  await tx.query(
    `update drafts set state = $2, submitted_at = coalesce($3, submitted_at), reviewer_id = case when $9::text is null then coalesce($4, reviewer_id) end,
       reviewer_name = case when $9::text is null then coalesce($5, reviewer_name) end,
       reviewed_at = case when $9::text is null then coalesce($6, reviewed_at) end,
       comment = case when $12 then $7 else comment end, publish_from = coalesce($8, publish_from),
       alone_why = coalesce($9, alone_why), version_id = coalesce($10, version_id),
       entry_id = coalesce($11, entry_id)
     where id = $1`,
    [
      ...[id, state, submittedAt ?? null, reviewer?.id ?? null, reviewer?.name ?? null, reviewedAt ?? null],
      ...[comment ?? null, publishFrom ?? null, aloneWhy ?? null, versionId ?? null, entryId ?? null],
      comment !== undefined,
    ],
  );
}
