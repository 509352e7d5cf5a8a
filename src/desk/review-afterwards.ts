import { lockDraft } from '#db/drafts.ts';
import { moveDraft } from '#db/save-draft.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { Fault } from '#src/fault.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

export type ReviewedAfterwards = { readonly kind: 'reviewed' | 'own' | 'changed' };

/** A second person read what was published without one. Throws `not-found`. */
export async function reviewAfterwards(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { id, comment }: { readonly id: string; readonly comment: string | null },
): Promise<ReviewedAfterwards> {
  demandRight(staff, 'desk.review');
  const at = clock.now();
  const reviewed = await db.transaction(async (tx): Promise<ReviewedAfterwards> => {
    const draft = await lockDraft(tx, id);
    if (!draft) throw new Fault('not-found', 'There is no such draft.');
    if (draft.writers.includes(staff.id)) return { kind: 'own' };
    if (draft.aloneWhy === null || draft.reviewedAt !== null) return { kind: 'changed' };
    await moveDraft(tx, { id, state: draft.state, reviewer: staff, reviewedAt: at, comment });
    await recordAudit(tx, staff, {
      act: 'version.reviewed-afterwards',
      subject: { kind: 'entry', id: draft.entryId ?? '' },
      detail: { version: draft.versionId, draft: id },
      why: comment,
      at,
    });
    return { kind: 'reviewed' };
  });
  signals.say('staff', `drafts ${id}`);
  return reviewed;
}
