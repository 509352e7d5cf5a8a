import type { Entry, Origin } from '#knowledge/entry.ts';
import type { Database } from './database.ts';
import { toVersion, type VersionRow } from './versions.ts';

export type DeskVersion = {
  readonly entryId: string;
  readonly draftId: string;
  readonly content: Entry;
  readonly contentHash: string;
  readonly flags: readonly string[];
  /** The first day on which it answers; `null`: it always has. */
  readonly from: string | null;
  readonly at: Date;
};

/** Writes what people of the centre publish; what it supersedes must have been superseded before. Returns its id. */
export async function insertDeskVersion(tx: Database, version: DeskVersion): Promise<string> {
  const { entryId, draftId, content, contentHash, flags, from, at } = version;
  const [row] = await tx.query<{ id: string }>(
    `insert into versions (entry_id, origin, state, content, content_hash, flags, effective_from, effective_to,
       created_at, published_at, draft_id)
     values ($1, 'local', 'published', $2::jsonb, $3, $4, $5, $6, $7, $7, $8)
     returning id::text`,
    [...[entryId, JSON.stringify(content), contentHash, flags, from, content.effectiveTo, at, draftId]],
  );
  return row?.id ?? '';
}

/** What an import left for an editor about this version has been looked at. */
export async function settleFindingsOf(tx: Database, versionId: string, at: Date): Promise<void> {
  await tx.query('update findings set settled_at = $2 where version_id = $1::bigint and settled_at is null', [
    versionId,
    at,
  ]);
}

/** Takes a version away that stands: whoever calls holds its entry and has seen that it does. */
export async function withdrawVersion(
  tx: Database,
  { versionId, by, why, at }: { versionId: string; by: string; why: string; at: Date },
): Promise<void> {
  await tx.query(
    `update versions set state = 'withdrawn', withdrawn_at = $2, withdrawn_by = $3, withdrawn_why = $4
     where id = $1::bigint`,
    [versionId, at, by, why],
  );
}

/** Forwards a code by the word of the centre's people, or no longer, where `successor` is `null`. */
export async function setSuccessor(
  tx: Database,
  {
    entryId,
    successor,
    on,
    why,
  }: { entryId: string; successor: string | null; on: string | null; why: string },
): Promise<void> {
  await tx.query(
    `update entries set replaced_by = $2, replaced_on = $3,
       replaced_why = case when $2::text is null then null else $4 end
     where id = $1`,
    [entryId, successor, on, why],
  );
}

/** Whether a code is forwarded to another, now or from a later day, by however many between them. */
export async function leadsTo(db: Database, from: string, to: string): Promise<boolean> {
  const rows = await db.query(
    `with recursive onward (id) as (
       select replaced_by from entries where id = $1 and replaced_by is not null
       union
       select replaced_by from onward join entries using (id) where replaced_by is not null
     )
     select from onward where id = $2`,
    [from, to],
  );
  return rows.length > 0;
}

export type EntryStanding = {
  readonly id: string;
  readonly kind: Entry['kind'];
  readonly replacedBy: string | null;
  readonly replacedOn: string | null;
  readonly replacedWhy: string | null;
  /** How many texts it ever had. */
  readonly versions: number;
};

export async function findEntry(db: Database, id: string): Promise<EntryStanding | null> {
  const [row] = await db.query<EntryStanding>(
    `select id, kind, replaced_by as "replacedBy", replaced_on as "replacedOn", replaced_why as "replacedWhy",
       (select count(*)::int from versions where entry_id = entries.id) as versions
     from entries where id = $1`,
    [id],
  );
  return row ?? null;
}

/** One version as its history shows it, without its text. */
export type ListedVersion = {
  readonly versionId: string;
  readonly origin: Origin;
  readonly state: 'draft' | 'in-review' | 'published' | 'withdrawn';
  readonly name: string;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly createdAt: Date;
  readonly supersededAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnWhy: string | null;
  readonly draftId: string | null;
  readonly author: string | null;
  readonly reviewer: string | null;
  readonly comment: string | null;
  readonly aloneWhy: string | null;
};

/** Every version ever taken of an entry, the latest first. */
export function listVersions(db: Database, entryId: string): Promise<readonly ListedVersion[]> {
  return db.query<ListedVersion>(
    `select versions.id::text as "versionId", versions.origin, versions.state, versions.content ->> 'name' as name,
       versions.effective_from as "effectiveFrom", versions.effective_to as "effectiveTo",
       versions.created_at as "createdAt", superseded_at as "supersededAt", withdrawn_at as "withdrawnAt",
       withdrawn_by as "withdrawnBy", withdrawn_why as "withdrawnWhy", draft_id::text as "draftId",
       drafts.author_name as author, drafts.reviewer_name as reviewer, drafts.comment, drafts.alone_why as "aloneWhy"
     from versions left join drafts on drafts.id = versions.draft_id
     where versions.entry_id = $1 order by versions.id desc`,
    [entryId],
  );
}

/** The text of one version of an entry, whatever became of it. */
export async function findVersion(
  db: Database,
  { entryId, versionId }: { readonly entryId: string; readonly versionId: string },
): Promise<ReturnType<typeof toVersion> | null> {
  const [row] = await db.query<VersionRow>(
    `select id::text as "versionId", entry_id as "entryId", origin, content, flags
     from versions where id::text = $1 and entry_id = $2`,
    [versionId, entryId],
  );
  return row ? toVersion(row) : null;
}
