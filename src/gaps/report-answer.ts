import { addCorrected } from '#db/gaps.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/** What staff may say of an answer that a citizen got. */
export const answerFaults = ['wrong', 'missing', 'outdated'] as const;
export type AnswerFault = (typeof answerFaults)[number];

/** An operator's word that an answer was not right: its question becomes a task for the editors, once. */
export async function reportAnswer(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  by: Staff,
  { answerId, fault }: { readonly answerId: string; readonly fault: AnswerFault },
): Promise<'reported' | 'known-or-gone'> {
  const reported = await db.transaction(async (tx) => {
    const at = clock.now();
    if (!(await addCorrected(tx, { answerId, at }))) return false;
    const subject = { kind: 'answer', id: answerId };
    await recordAudit(tx, by, { act: 'answer.reported', subject, detail: { fault }, at });
    return true;
  });
  if (reported) signals.say('staff', 'gaps');
  return reported ? 'reported' : 'known-or-gone';
}
