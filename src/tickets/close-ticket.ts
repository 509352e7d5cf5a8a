import type { TicketName } from '#db/tickets.ts';
import { type Moved, type Moving, moveTicket, type Seen } from './move-ticket.ts';
import type { TicketActor } from './ticket.ts';

/** An answer that nobody found wanting: it is over, until it is opened again. */
export async function closeTicket(
  resources: Moving,
  by: TicketActor,
  { name, why, seen }: { readonly name: TicketName; readonly why: string } & Seen,
): Promise<Moved> {
  return await moveTicket(resources, by, { name, act: 'closed', change: { closed: true }, why, seen });
}
