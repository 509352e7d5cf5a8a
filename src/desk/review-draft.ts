import { lockDraft } from '#db/drafts.ts';
import { moveDraft } from '#db/save-draft.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { Fault } from '#src/fault.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import { afterChange, type ChangeResources } from './after-change.ts';
import { type DraftPublished, type PublishAsked, publishDraft } from './publish-draft.ts';

export type Review = {
  readonly id: string;
  /** The save that was read. */
  readonly revision: number;
  readonly decision:
    | ({ readonly kind: 'approve'; readonly comment: string | null } & PublishAsked)
    | { readonly kind: 'return'; readonly comment: string };
};

export type Reviewed =
  | DraftPublished
  | { readonly kind: 'returned' }
  /** It was saved, returned or published meanwhile. */
  | { readonly kind: 'changed' }
  /** Whoever wrote in it does not review it. */
  | { readonly kind: 'own' };

/** The word of a second person: publishes a draft, or gives it back with a comment. Throws `not-found`. */
export async function reviewDraft(
  resources: ChangeResources,
  staff: Staff,
  { id, revision, decision }: Review,
): Promise<Reviewed> {
  demandRight(staff, 'desk.review');
  const { db, clock, signals } = resources;
  const reviewed = await db.transaction(async (tx): Promise<Reviewed> => {
    const draft = await lockDraft(tx, id);
    if (!draft) throw new Fault('not-found', 'There is no such draft.');
    if (draft.writers.includes(staff.id)) return { kind: 'own' };
    if (draft.state !== 'in-review' || draft.revision !== revision) return { kind: 'changed' };
    if (decision.kind === 'approve') {
      const grounds = { kind: 'reviewed', comment: decision.comment } as const;
      return await publishDraft({ tx, clock }, staff, { draft, asked: decision, grounds });
    }
    const at = clock.now();
    await moveDraft(tx, {
      ...{ id, state: 'returned', reviewer: staff, reviewedAt: at },
      comment: decision.comment,
    });
    await recordAudit(tx, staff, {
      act: 'draft.returned',
      subject: { kind: 'draft', id },
      detail: { revision },
      why: decision.comment,
      at,
    });
    return { kind: 'returned' };
  });
  if (reviewed.kind === 'published') await afterChange(resources, reviewed.entryId);
  signals.say('staff', `drafts ${id}`);
  return reviewed;
}
