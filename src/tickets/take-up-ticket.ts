import { assignToStaff } from '#db/staff-tickets.ts';
import { addHistory } from '#db/ticket-history.ts';
import type { Staff } from '#src/people/staff.ts';
import { auditTicket } from './audit-ticket.ts';
import type { Moved, Moving, Seen } from './move-ticket.ts';
import { actorWords } from './ticket.ts';
import { withSeenTicket } from './with-seen-ticket.ts';

/** Gives a report to somebody of the staff, or puts it back for anybody (`null`). */
export async function takeUpTicket(
  resources: Moving,
  by: Staff,
  {
    code,
    assignee,
    seen,
  }: {
    readonly code: string;
    readonly assignee: { readonly id: string; readonly name: string } | null;
  } & Seen,
): Promise<Moved> {
  return await withSeenTicket(resources, { by, code, seen }, async (tx, ticket, at) => {
    await assignToStaff(tx, ticket.id, { assignee, at });
    const detail = { to: assignee?.name ?? null };
    const act = assignee === null ? 'put-back' : 'taken-up';
    const line = { at, actor: actorWords(by), act, state: ticket.state, detail, why: null };
    await addHistory(tx, ticket.id, { ...line, told: false });
    await auditTicket(tx, by, { ticket, at, act, detail: { to: assignee?.id ?? null }, why: null });
  });
}
