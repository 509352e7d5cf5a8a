import type { Database } from '#db/database.ts';
import { addDraft } from '#db/drafts.ts';
import { moveDraft } from '#db/save-draft.ts';
import { type Entry, entryId } from '#knowledge/entry.ts';
import { newId } from '#src/new-id.ts';
import type { Staff } from '#src/people/staff.ts';
import type { DraftFrom } from './draft.ts';
import { type PublishedVersion, publishVersion } from './publish-version.ts';

export type PutText = {
  readonly content: Entry;
  readonly from: Extract<DraftFrom, { kind: 'rollback' | 'withdrawal' }>;
  /** The first day on which it answers; `null`: its own effective date decides. */
  readonly publishFrom: string | null;
  readonly why: string;
  readonly at: Date;
};

/** Publishes a text that people had read before, in one step and with its own trace among the drafts. */
export async function putText(
  tx: Database,
  staff: Staff,
  { content, from, publishFrom, why, at }: PutText,
): Promise<PublishedVersion> {
  const id = newId();
  const { kind } = content;
  await addDraft(tx, {
    ...{ id, kind, entryId: entryId(content), content, uncertain: [], from, by: staff, at },
    basedOn: from.versionId,
  });
  const published = await publishVersion(tx, {
    ...{ draftId: id, content, publishFrom, basedOn: null, at },
  });
  await moveDraft(tx, {
    ...{ id, state: published.from === null ? 'done' : 'scheduled', reviewer: staff, reviewedAt: at },
    ...{ comment: why, versionId: published.versionId, publishFrom: published.from },
  });
  return published;
}
