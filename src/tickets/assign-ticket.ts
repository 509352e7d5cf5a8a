import type { TicketName } from '#db/tickets.ts';
import { type Moved, type Moving, moveTicket, type Seen } from './move-ticket.ts';
import type { TicketActor } from './ticket.ts';

/** Gives a ticket to the agency that sees to it; what a person says stands before what the rules proposed. */
export async function assignTicket(
  resources: Moving,
  by: TicketActor,
  {
    name,
    agency,
    why,
    seen,
  }: { readonly name: TicketName; readonly agency: string; readonly why: string | null } & Seen,
): Promise<Moved> {
  const change = { agency: { value: agency, by: 'person' } } as const;
  return await moveTicket(resources, by, { name, act: 'assigned', change, detail: { agency }, why, seen });
}
