import { lockDraft } from '#db/drafts.ts';
import { moveDraft } from '#db/save-draft.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { Fault } from '#src/fault.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { isOpen } from './draft.ts';

export type DraftClosing = {
  readonly id: string;
  readonly revision: number;
  /** `drop`: nothing comes of it; `recall`: back from its reviewer, to be written on. */
  readonly act: 'drop' | 'recall';
};

/** Whether it was done: not where somebody was quicker. Throws `not-found`. */
export async function closeDraft(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { id, revision, act }: DraftClosing,
): Promise<boolean> {
  demandRight(staff, 'desk.write');
  const done = await db.transaction(async (tx) => {
    const draft = await lockDraft(tx, id);
    if (!draft) throw new Fault('not-found', 'There is no such draft.');
    const fits = act === 'drop' ? isOpen(draft) : draft.state === 'in-review';
    if (!fits || draft.revision !== revision) return false;
    await moveDraft(tx, { id, state: act === 'drop' ? 'dropped' : 'draft' });
    await recordAudit(tx, staff, {
      act: act === 'drop' ? 'draft.dropped' : 'draft.recalled',
      subject: { kind: 'draft', id },
      detail: { entry: draft.entryId, revision },
      at: clock.now(),
    });
    return true;
  });
  if (done) signals.say('staff', `drafts ${id}`);
  return done;
}
