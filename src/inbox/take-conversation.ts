import { takeHandoff } from '#db/handoffs.ts';
import {
  addStep,
  cancelAnswers,
  type HeldConversation,
  lockHeld,
  renewHold,
  writeHold,
} from '#db/holders.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { may } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import { holdMinutes, type Inbox, tellStaff, type Unknown } from './hold.ts';

export type Taken =
  | { readonly kind: 'taken'; readonly epoch: string }
  /** Somebody else was quicker, or holds it. */
  | { readonly kind: 'held'; readonly by: string }
  | Unknown;

/**
 * From here on one person speaks with the citizen, and the assistant is silent: a turn that it was working is thrown
 * away, and an answer of it that still waits to be sent is not sent. `over` names the holding that a supervisor saw and
 * takes over; of any other holding nothing is taken.
 */
export async function takeConversation(
  resources: Pick<Inbox, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { conversationId, over = null }: { readonly conversationId: string; readonly over?: string | null },
): Promise<Taken> {
  const { db, clock, signals } = resources;
  const taken = await db.transaction(async (tx): Promise<Taken> => {
    const held = await lockHeld(tx, conversationId, staff);
    if (!held) return { kind: 'unknown' };
    if (held.holderId === staff.id) {
      const epoch = held.holderEpoch;
      await renewHold(tx, held.id, { staffId: staff.id, epoch, minutes: holdMinutes });
      return { kind: 'taken', epoch };
    }
    if (held.holderName !== null && !mayTakeOver(staff, held, over)) {
      return { kind: 'held', by: held.holderName };
    }
    const epoch = await writeHold(tx, held, { holder: staff, minutes: holdMinutes });
    await takeHandoff(tx, held.id, staff.name);
    const unsaid = await cancelAnswers(tx, held.id);
    const kind = held.holderName === null ? 'taken' : 'taken-over';
    await addStep(tx, held.id, { kind, by: staff, other: held.holderName });
    await recordAudit(tx, staff, {
      act: `conversation.${kind}`,
      subject: { kind: 'conversation', id: held.id },
      agency: held.agency,
      detail: { unsaid, from: held.holderId },
      at: clock.now(),
    });
    return { kind: 'taken', epoch };
  });
  if (taken.kind === 'taken') {
    signals.say('work', conversationId);
    tellStaff(resources, conversationId);
  }
  return taken;
}

function mayTakeOver(staff: Staff, held: HeldConversation, over: string | null): boolean {
  return over === held.holderEpoch && may(staff, 'inbox.supervise');
}
