import { writeAside } from '#db/asides.ts';
import { findColleague, listAgencyNames } from '#db/colleagues.ts';
import { directHandoff, type Toward } from '#db/handoffs.ts';
import { addStep, endHold } from '#db/holders.ts';
import { addStaffNote } from '#db/inbox-lines.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { promiseReply } from '#src/conversations/promise-reply.ts';
import { sayPromise } from '#src/conversations/say-promise.ts';
import type { Staff } from '#src/people/staff.ts';
import { type Hold, type Inbox, type Lost, tellStaff, type Unknown } from './hold.ts';
import { sayToCitizen } from './say-to-citizen.ts';
import { withHold } from './with-hold.ts';

export type HandedOn = { readonly kind: 'handed-on' } | { readonly kind: 'nobody' } | Lost | Unknown;

/** To somebody of the centre, who stays with the same agency's matters, to an agency, or back to the centre's own. */
export type HandTo =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'agency'; readonly agency: string }
  | { readonly kind: 'centre' };

/** It waits again, for them; the citizen is told by when somebody answers. Others may take it all the same. */
export async function handOn(
  resources: Inbox,
  staff: Staff,
  { to, why = null, ...hold }: Hold & { readonly to: HandTo; readonly why?: string | null },
): Promise<HandedOn> {
  const promisedBy = await promiseReply(resources);
  const at = resources.clock.now();
  const aside = await sayToCitizen(resources, staff, {
    ...{ conversationId: hold.conversationId, idem: `handed-on:${hold.conversationId}:${hold.epoch}` },
    words: ({ handedOn }, language) =>
      handedOn(to.kind === 'agency' ? to.agency : null, sayPromise({ by: promisedBy, now: at }, language)),
  });
  const handed = await withHold(resources, { staff, hold }, async (tx, held): Promise<HandedOn> => {
    const toward = await towardOf(tx, to, held.agency);
    if (!toward) return { kind: 'nobody' };
    await endHold(tx, held, 'waiting');
    await directHandoff(tx, held.id, { toward, promisedBy });
    const other = toward.assignedName ?? toward.agency;
    await addStep(tx, held.id, { kind: 'handed-on', by: staff, other });
    // Whoever takes it next reads why in the conversation.
    if (why) await addStaffNote(tx, held.id, { staff, textMasked: maskPersonal(why) });
    if (aside && held.reachable) await writeAside(tx, aside);
    await recordAudit(tx, staff, {
      act: 'conversation.handed-on',
      subject: { kind: 'conversation', id: held.id },
      agency: held.agency,
      detail: { toAgency: toward.agency, toPerson: toward.assignedTo },
      why,
      at,
    });
    return { kind: 'handed-on' };
  });
  if (handed.kind === 'handed-on') {
    resources.signals.say('due', hold.conversationId);
    tellStaff(resources, hold.conversationId);
  }
  return handed;
}

/** `null` of an agency that nobody here knows, and of whoever may not see the matter or does not answer citizens. */
async function towardOf(
  tx: Parameters<typeof findColleague>[0],
  to: HandTo,
  agency: string | null,
): Promise<Toward | null> {
  if (to.kind === 'centre') return { agency: null, assignedTo: null, assignedName: null };
  if (to.kind === 'agency') {
    const isKnown = (await listAgencyNames(tx)).includes(to.agency);
    return isKnown ? { agency: to.agency, assignedTo: null, assignedName: null } : null;
  }
  const colleague = await findColleague(tx, { id: to.id, agency });
  return colleague && { agency, assignedTo: colleague.id, assignedName: colleague.name };
}
