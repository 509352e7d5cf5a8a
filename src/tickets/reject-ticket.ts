import type { TicketName } from '#db/tickets.ts';
import { type Moved, type Moving, moveTicket, type Seen } from './move-ticket.ts';
import type { TicketActor } from './ticket.ts';

/** Does not take it up; the citizen is told why. */
export async function rejectTicket(
  resources: Moving,
  by: TicketActor,
  { name, why, seen }: { readonly name: TicketName; readonly why: string } & Seen,
): Promise<Moved> {
  return await moveTicket(resources, by, { name, act: 'rejected', change: { closed: true }, why, seen });
}
