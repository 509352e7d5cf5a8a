import { holdEntries } from '#db/arriving-versions.ts';
import type { Database } from '#db/database.ts';
import { moveDraft } from '#db/save-draft.ts';
import { findCurrentVersions } from '#db/versions.ts';
import { type Entry, entryId } from '#knowledge/entry.ts';
import type { Language } from '#src/answers/answer.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { checkDraft, isTaken, mayBePublished } from './check-draft.ts';
import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';
import { type PublishedVersion, publishVersion } from './publish-version.ts';

export type PublishAsked = {
  /** The published text that it was compared with; `null`: there was none. */
  readonly against: string | null;
  /** The first day on which it answers; `null`: at once. */
  readonly publishFrom: string | null;
  readonly language: Language;
};

export type DraftPublished =
  | ({ readonly kind: 'published' } & PublishedVersion)
  /** Another text was published meanwhile: what would be replaced is not what was looked at. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** How it comes to be published: by whom it was read, or why by nobody. */
export type Grounds =
  | { readonly kind: 'reviewed'; readonly comment: string | null }
  | { readonly kind: 'alone'; readonly why: string };

/** Publishes a locked draft in the caller's transaction, with its trace: nothing is written after it. */
export async function publishDraft(
  resources: Pick<Resources, 'clock'> & { readonly tx: Database },
  staff: Staff,
  {
    draft,
    asked,
    grounds,
  }: { readonly draft: Draft; readonly asked: PublishAsked; readonly grounds: Grounds },
): Promise<DraftPublished> {
  const { tx, clock } = resources;
  const checked = await checkDraft({ db: tx, clock }, draft, asked.language);
  if (!checked.entry || !mayBePublished(checked)) return { kind: 'problems', problems: checked.problems };
  const at = clock.now();
  const today = dayInVietnam(at);
  const id = entryId(checked.entry);
  // Whoever publishes another text of it waits here, and then sees this one.
  await holdEntries(tx, [{ id, kind: checked.entry.kind }]);
  if ((await standingVersion(tx, id, today)) !== asked.against) return { kind: 'overtaken' };
  // Of two new texts of one code the second was not compared with the first, also where that is for a later day.
  if (draft.entryId === null && (await isTaken(tx, id))) return { kind: 'overtaken' };
  const content: Entry =
    grounds.kind === 'reviewed' ? { ...checked.entry, reviewedOn: today } : checked.entry;
  const { publishFrom } = asked;
  const published = await publishVersion(tx, {
    ...{ draftId: draft.id, content, publishFrom, at },
    basedOn: draft.basedOn,
  });
  await moveDraft(tx, {
    ...{ id: draft.id, entryId: id, versionId: published.versionId },
    state: published.from === null ? 'done' : 'scheduled',
    ...(published.from === null ? {} : { publishFrom: published.from }),
    ...(grounds.kind === 'reviewed'
      ? { reviewer: staff, reviewedAt: at, comment: grounds.comment }
      : { aloneWhy: grounds.why, comment: null }),
  });
  await recordAudit(tx, staff, {
    act: grounds.kind === 'reviewed' ? 'version.published' : 'version.published-alone',
    subject: { kind: 'entry', id },
    detail: { version: published.versionId, draft: draft.id, from: published.from, before: asked.against },
    why: grounds.kind === 'alone' ? grounds.why : grounds.comment,
    at,
  });
  return { kind: 'published', ...published };
}

/** The version of this very entry that answers today; one that it is forwarded to is not its own. */
export async function standingVersion(db: Database, id: string, today: string): Promise<string | null> {
  const [version] = await findCurrentVersions(db, [id], today);
  return version?.entryId === id ? version.versionId : null;
}
