import { lockDraft } from '#db/drafts.ts';
import { addRevision, findRevision } from '#db/save-draft.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { Fault } from '#src/fault.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { type Draft, type DraftContent, isOpen, type Uncertain } from './draft.ts';
import { isSameText } from './is-same-text.ts';
import { type FieldThreeWays, threeWays } from './three-ways.ts';

export type DraftSaving = {
  readonly id: string;
  /** The save that it began from. */
  readonly revision: number;
  readonly content: DraftContent;
  readonly uncertain: readonly Uncertain[];
};

export type DraftSaved =
  | { readonly kind: 'saved'; readonly revision: number; readonly at: Date }
  /** Somebody else saved it meanwhile; nothing was written. */
  | { readonly kind: 'changed'; readonly now: Draft; readonly differing: readonly FieldThreeWays[] }
  /** It is being reviewed, or over. */
  | { readonly kind: 'closed'; readonly now: Draft };

/** Keeps what was written, unless somebody else did so first: then nothing is overwritten. Throws `not-found`. */
export async function saveDraft(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { id, revision, content: given, uncertain }: DraftSaving,
): Promise<DraftSaved> {
  const at = clock.now();
  const saved = await db.transaction(async (tx): Promise<DraftSaved> => {
    const now = await lockDraft(tx, id);
    if (!now) throw new Fault('not-found', 'There is no such draft.');
    const content = { ...given, kind: now.kind };
    if (!isOpen(now)) return { kind: 'closed', now };
    if (now.revision !== revision) {
      const base = await findRevision(tx, id, revision);
      return {
        kind: 'changed',
        now,
        differing: threeWays(base?.content ?? {}, now.content, content),
      };
    }
    if (isSameText(now.content, content) && isSameText(now.uncertain, uncertain)) {
      return { kind: 'saved', revision, at: now.savedAt };
    }
    const next = await addRevision(tx, { id, content, uncertain, by: staff, at });
    await recordAudit(tx, staff, {
      act: 'draft.saved',
      subject: { kind: 'draft', id },
      detail: { revision: next, fields: changedFields(now.content, content) },
      at,
    });
    return { kind: 'saved', revision: next, at };
  });
  if (saved.kind === 'saved') signals.say('staff', `drafts ${id}`);
  return saved;
}

function changedFields(before: DraftContent, after: DraftContent): readonly string[] {
  return threeWays(before, before, after).map(({ field }) => field);
}
