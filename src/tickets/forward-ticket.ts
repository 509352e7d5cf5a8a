import type { TicketName } from '#db/tickets.ts';
import { type Moved, type Moving, moveTicket, type Seen } from './move-ticket.ts';
import type { TicketActor } from './ticket.ts';

/** Hands a ticket on to an agency outside the centre; the law asks for a reason and a limit, both stand in its history. */
export async function forwardTicket(
  resources: Moving,
  by: TicketActor,
  {
    name,
    agency,
    why,
    seen,
  }: { readonly name: TicketName; readonly agency: string; readonly why: string } & Seen,
): Promise<Moved> {
  const change = { agency: { value: agency, by: 'person' } } as const;
  return await moveTicket(resources, by, { name, act: 'forwarded', change, detail: { agency }, why, seen });
}
