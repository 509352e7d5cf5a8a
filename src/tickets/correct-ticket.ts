import { addHistory } from '#db/ticket-history.ts';
import { changeTicket, lockTicket, type TicketName } from '#db/tickets.ts';
import { seesAgency } from '#src/people/rights.ts';
import { auditTicket } from './audit-ticket.ts';
import type { Moved, Moving, Seen } from './move-ticket.ts';
import type { Category } from './propose-agency.ts';
import { actorWords, type TicketActor } from './ticket.ts';
import { settingsOf } from './ticket-settings.ts';

/** Puts right what a ticket is about. What was proposed stays in the history, to learn from. */
export async function correctTicket(
  resources: Moving,
  by: Exclude<TicketActor, { readonly kind: 'citizen' }>,
  { name, category, seen }: { readonly name: TicketName; readonly category: Category } & Seen,
): Promise<Moved> {
  return await resources.db.transaction(async (tx) => {
    const ticket = await lockTicket(tx, name);
    if (!ticket?.confirmedAt) return { kind: 'unknown' };
    if (by.kind === 'staff' && !seesAgency(by, ticket.agency)) return { kind: 'unknown' };
    if (seen !== undefined && seen !== ticket.revision) {
      return { kind: 'changed-meanwhile', state: ticket.state };
    }
    const at = resources.clock.now();
    await changeTicket(tx, ticket.id, { category: { value: category, by: 'person' }, at });
    const detail = { was: ticket.category, wasBy: ticket.categoryBy, is: category };
    const line = { at, actor: actorWords(by), act: 'corrected', state: ticket.state, detail, why: null };
    await addHistory(tx, ticket.id, { ...line, told: settingsOf(resources).listener !== null });
    if (by.kind === 'staff') await auditTicket(tx, by, { ...line, ticket });
    return { kind: 'moved', state: ticket.state };
  });
}
