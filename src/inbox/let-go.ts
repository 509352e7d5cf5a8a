import type { Aside } from '#db/asides.ts';
import { writeAside } from '#db/asides.ts';
import type { Database } from '#db/database.ts';
import { closeHandoff, findOpenHandoff } from '#db/handoffs.ts';
import { addStep, endHold, type HeldConversation } from '#db/holders.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';

/**
 * The holder is done: the assistant speaks again. What the citizen said last and nobody answered ends as given up, and
 * that is kept too. Inside the transaction of whoever checked the hold.
 */
export async function letGo(
  tx: Database,
  held: HeldConversation,
  done: {
    readonly staff: Staff;
    readonly kind: 'given-back' | 'closed';
    readonly why: string | null;
    readonly aside: Aside | null;
    readonly at: Date;
  },
): Promise<void> {
  const { staff, kind, why, aside, at } = done;
  const open = await findOpenHandoff(tx, held.id);
  if (open) await closeHandoff(tx, open.id, { state: 'given-up', by: staff.name });
  await endHold(tx, held, 'open');
  await addStep(tx, held.id, { kind, by: staff });
  if (aside) await writeAside(tx, aside);
  await recordAudit(tx, staff, {
    act: `conversation.${kind}`,
    subject: { kind: 'conversation', id: held.id },
    agency: held.agency,
    detail: { unanswered: open !== null },
    why,
    at,
  });
}
