import { addHistory } from '#db/ticket-history.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Staff } from '#src/people/staff.ts';
import { auditTicket } from './audit-ticket.ts';
import type { Moved, Moving } from './move-ticket.ts';
import { actorWords } from './ticket.ts';
import { withSeenTicket } from './with-seen-ticket.ts';

/** A word among the staff: it stands in the report's history, and no citizen and no other system is told of it. */
export async function noteTicket(
  resources: Moving,
  by: Staff,
  { code, note }: { readonly code: string; readonly note: string },
): Promise<Moved> {
  return await withSeenTicket(resources, { by, code }, async (tx, ticket, at) => {
    const { state } = ticket;
    const line = { at, actor: actorWords(by), act: 'noted', state, detail: {}, why: maskPersonal(note) };
    await addHistory(tx, ticket.id, { ...line, told: false });
    await auditTicket(tx, by, { ticket, at, act: 'noted', detail: {}, why: null });
  });
}
