import { lockDraft } from '#db/drafts.ts';
import { moveDraft } from '#db/save-draft.ts';
import { entryId } from '#knowledge/entry.ts';
import type { Language } from '#src/answers/answer.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { Fault } from '#src/fault.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { checkDraft, mayBePublished } from './check-draft.ts';
import { isOpen } from './draft.ts';
import type { Problem } from './problem.ts';

export type Submission = {
  readonly id: string;
  readonly revision: number;
  readonly language: Language;
};

export type Submitted =
  | { readonly kind: 'submitted' }
  /** Somebody saved it meanwhile, or it went on already. */
  | { readonly kind: 'changed'; readonly by: string; readonly at: Date }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Gives a draft to a second person. Throws `not-found`. */
export async function submitDraft(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { id, revision, language }: Submission,
): Promise<Submitted> {
  const at = clock.now();
  const submitted = await db.transaction(async (tx): Promise<Submitted> => {
    const draft = await lockDraft(tx, id);
    if (!draft) throw new Fault('not-found', 'There is no such draft.');
    if (draft.revision !== revision || !isOpen(draft)) {
      return { kind: 'changed', by: draft.savedBy, at: draft.savedAt };
    }
    const checked = await checkDraft({ db: tx, clock }, draft, language);
    if (!checked.entry || !mayBePublished(checked)) return { kind: 'problems', problems: checked.problems };
    await moveDraft(tx, { id, state: 'in-review', submittedAt: at });
    await recordAudit(tx, staff, {
      act: 'draft.submitted',
      subject: { kind: 'draft', id },
      detail: { entry: entryId(checked.entry), revision },
      at,
    });
    return { kind: 'submitted' };
  });
  if (submitted.kind === 'submitted') signals.say('staff', `drafts ${id}`);
  return submitted;
}
