import type { Database } from '#db/database.ts';
import { addDraft } from '#db/drafts.ts';
import type { EntryKind } from '#knowledge/entry.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { newId } from '#src/new-id.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { DraftContent, DraftFrom, Uncertain } from './draft.ts';

export type NewDraft = {
  readonly kind: EntryKind;
  /** `null`: an entry that the catalogue has not yet. */
  readonly entryId: string | null;
  readonly content: DraftContent;
  readonly uncertain: readonly Uncertain[];
  readonly from: DraftFrom;
};

/** Begins a text that becomes a version when it is published. */
export async function startDraft(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  draft: NewDraft,
): Promise<{ readonly id: string }> {
  const id = newId();
  const at = clock.now();
  await db.transaction(async (tx) => await beginDraft(tx, staff, { ...draft, id, at }));
  signals.say('staff', `drafts ${id}`);
  return { id };
}

/** The same within a transaction of the caller, as its last statements; saying so is the caller's. */
export async function beginDraft(
  tx: Database,
  staff: Staff,
  draft: NewDraft & { readonly id: string; readonly at: Date },
): Promise<void> {
  const { id, kind, entryId, content, uncertain, from, at } = draft;
  await addDraft(tx, {
    ...{ id, kind, entryId, uncertain, from, at, by: staff },
    content: { ...content, kind },
    basedOn: from.kind === 'version' ? from.versionId : null,
  });
  await recordAudit(tx, staff, {
    act: 'draft.started',
    subject: { kind: 'draft', id },
    detail: { kind, entry: entryId, from: from.kind, uncertain: uncertain.length },
    at,
  });
}
