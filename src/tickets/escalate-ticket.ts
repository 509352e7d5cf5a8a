import { markEscalated } from '#db/staff-tickets.ts';
import { addHistory } from '#db/ticket-history.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Staff } from '#src/people/staff.ts';
import { auditTicket } from './audit-ticket.ts';
import type { Moved, Moving, Seen } from './move-ticket.ts';
import { actorWords } from './ticket.ts';
import { settingsOf } from './ticket-settings.ts';
import { withSeenTicket } from './with-seen-ticket.ts';

/** Raises a report before its limit has passed: it is urgent from now on, and whoever listens is told. */
export async function escalateTicket(
  resources: Moving,
  by: Staff,
  { code, why, seen }: { readonly code: string; readonly why: string } & Seen,
): Promise<Moved> {
  return await withSeenTicket(resources, { by, code, seen }, async (tx, ticket, at) => {
    await markEscalated(tx, ticket.id, at);
    const detail = { limit: 'by-hand', dueOn: ticket.answerBy };
    const said = { act: 'escalated', detail, why: maskPersonal(why), at };
    const line = { ...said, actor: actorWords(by), state: ticket.state };
    await addHistory(tx, ticket.id, { ...line, told: settingsOf(resources).listener !== null });
    await auditTicket(tx, by, { ticket, ...said });
  });
}
