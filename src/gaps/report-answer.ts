import { addCorrected } from '#db/gaps.ts';
import { findHeld } from '#db/holders.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/** What staff may say of an answer that a citizen got. */
export const answerFaults = ['wrong', 'missing', 'outdated'] as const;
export type AnswerFault = (typeof answerFaults)[number];

export type ReportedAnswer = {
  readonly conversationId: string;
  readonly answerId: string;
  readonly fault: AnswerFault;
};

/**
 * An operator's word that an answer of a conversation which is theirs to see was not right: its question becomes a task
 * for the editors, once.
 */
export async function reportAnswer(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  by: Staff,
  { conversationId, answerId, fault }: ReportedAnswer,
): Promise<'reported' | 'known-or-gone' | 'unknown'> {
  const held = await findHeld(db, conversationId, by);
  if (!held) return 'unknown';
  const reported = await db.transaction(async (tx) => {
    const at = clock.now();
    if (!(await addCorrected(tx, { answerId, conversationId: held.id, at }))) return false;
    const subject = { kind: 'answer', id: answerId };
    await recordAudit(tx, by, {
      act: 'answer.reported',
      subject,
      agency: held.agency,
      detail: { fault },
      at,
    });
    return true;
  });
  if (reported) signals.say('staff', 'gaps');
  return reported ? 'reported' : 'known-or-gone';
}
