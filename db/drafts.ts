import type { Draft, DraftContent, DraftFrom, Uncertain } from '#src/desk/draft.ts';
import type { Database } from './database.ts';

export type NewDraft = {
  readonly id: string;
  readonly kind: Draft['kind'];
  readonly entryId: string | null;
  readonly basedOn: string | null;
  readonly from: DraftFrom;
  readonly content: DraftContent;
  readonly uncertain: readonly Uncertain[];
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
};

/** A draft and its first revision. */
export async function addDraft(tx: Database, draft: NewDraft): Promise<void> {
  const { id, kind, entryId, basedOn, from, content, uncertain, by, at } = draft;
  await tx.query(
    `with started as (
       insert into drafts (id, kind, entry_id, based_on, came_from, content, uncertain, author_id, author_name,
         writers, saved_by, saved_at, created_at)
       values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7::jsonb, $8, $9, array[$8], $9, $10, $10)
       returning id, revision, content, saved_by, saved_at
     )
     insert into draft_revisions (draft_id, revision, content, saved_by, saved_at)
     select id, revision, content, saved_by, saved_at from started`,
    [
      ...[
        id,
        kind,
        entryId,
        basedOn,
        JSON.stringify(from),
        JSON.stringify(content),
        JSON.stringify(uncertain),
      ],
      ...[by.id, by.name, at],
    ],
  );
}

export async function findDraft(db: Database, id: string): Promise<Draft | null> {
  const [row] = await db.query<DraftRow>(`select ${draftColumns} from drafts where id::text = $1`, [id]);
  return row ? toDraft(row) : null;
}

/** The draft, kept from everybody else until the transaction ends. */
export async function lockDraft(tx: Database, id: string): Promise<Draft | null> {
  const [row] = await tx.query<DraftRow>(
    `select ${draftColumns} from drafts where id::text = $1 for update`,
    [id],
  );
  return row ? toDraft(row) : null;
}

type DraftRow = Omit<Draft, 'author' | 'reviewer'> & {
  readonly authorId: string;
  readonly authorName: string;
  readonly reviewerId: string | null;
  readonly reviewerName: string | null;
};

const draftColumns = `id::text, kind, entry_id as "entryId", based_on::text as "basedOn", came_from as "from",
  content, uncertain, revision, state, author_id as "authorId", author_name as "authorName", writers,
  saved_by as "savedBy", saved_at as "savedAt", submitted_at as "submittedAt", reviewer_id as "reviewerId",
  reviewer_name as "reviewerName", reviewed_at as "reviewedAt", comment, publish_from as "publishFrom",
  alone_why as "aloneWhy", version_id::text as "versionId", created_at as "createdAt"`;

function toDraft({ authorId, authorName, reviewerId, reviewerName, ...row }: DraftRow): Draft {
  return {
    ...row,
    author: { id: authorId, name: authorName },
    reviewer: reviewerId === null ? null : { id: reviewerId, name: reviewerName ?? '' },
  };
}
