import { addCorrected } from '#db/gaps.ts';
import {
  findCallTopic,
  judgeSuggestion,
  type SuggestionStep,
  stepSuggestion,
  type Verdict,
} from '#db/suggestions.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

export type ToldOf =
  | { readonly kind: 'step'; readonly step: SuggestionStep }
  /** What is wrong with it becomes a task for whoever keeps the procedures. */
  | { readonly kind: 'verdict'; readonly verdict: Verdict };

/** What whoever answers does with a card, or says of it. `false` of a card or a call that is not theirs to see. */
export async function tellOfSuggestion(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { callId, id, told }: { readonly callId: string; readonly id: string; readonly told: ToldOf },
): Promise<boolean> {
  demandRight(staff, 'hotline.work');
  const at = clock.now();
  const isTold = await db.transaction(async (tx) => {
    if (!(await findCallTopic(tx, staff, callId))) return false;
    if (told.kind === 'step') {
      const { step } = told;
      return (await stepSuggestion(tx, { callId, id }, { step, at })) !== undefined;
    }
    const { verdict } = told;
    const answerId = await judgeSuggestion(tx, { callId, id }, { verdict, at });
    if (answerId === undefined) return false;
    if (answerId !== null) await addCorrected(tx, { answerId, conversationId: callId, at });
    const subject = { kind: 'suggestion', id };
    await recordAudit(tx, staff, { act: 'suggestion.judged', subject, detail: { verdict }, at });
    return true;
  });
  if (isTold) signals.say('staff', `call ${callId}`);
  return isTold;
}
