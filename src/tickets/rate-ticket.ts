import type { TicketName } from '#db/tickets.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { type Moved, type Moving, moveTicket } from './move-ticket.ts';
import type { TicketActor } from './ticket.ts';

/**
 * Says how the answer was, once, and closes it. `stars`: 1 to 5, which the measures count: the history and the programs
 * of the centre have it that it was rated, and not how.
 */
export async function rateTicket(
  resources: Moving,
  by: TicketActor,
  rated: { readonly name: TicketName; readonly stars: 1 | 2 | 3 | 4 | 5; readonly reason: string | null },
): Promise<Moved> {
  const { name, stars, reason } = rated;
  const change = { rating: { stars, reason: reason && maskPersonal(reason) }, closed: true };
  return await moveTicket(resources, by, { name, act: 'rated', change, why: null });
}
