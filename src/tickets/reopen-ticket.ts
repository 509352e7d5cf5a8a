import { findTicket, type TicketName } from '#db/tickets.ts';
import { seesAgency } from '#src/people/rights.ts';
import { dueDays } from './due-days.ts';
import { type Moved, type Moving, moveTicket, type Seen } from './move-ticket.ts';
import type { TicketActor } from './ticket.ts';
import { settingsOf } from './ticket-settings.ts';

/** So often one answer after the other may be found wanting; then a person of the centre speaks with the citizen. */
const mostReopened = 3;

/** Opens it again for whoever was not helped by the answer; both its limits begin anew. */
export async function reopenTicket(
  resources: Moving,
  by: TicketActor,
  { name, why, seen }: { readonly name: TicketName; readonly why: string } & Seen,
): Promise<Moved> {
  const ticket = await findTicket(resources.db, name);
  const isTheirs = by.kind !== 'staff' || seesAgency(by, ticket?.agency ?? null);
  if (!ticket?.kind || !isTheirs) return { kind: 'unknown' };
  if (ticket.reopened >= mostReopened) return { kind: 'not-now', state: ticket.state };
  const { kind, urgent } = ticket;
  const { forwardBy, answerBy } = dueDays(
    { kind, urgent },
    resources.clock.now(),
    settingsOf(resources).deadlines,
  );
  const change = { reopenedOnce: true, closed: false, forwardBy, answerBy } as const;
  return await moveTicket(resources, by, { name, act: 'reopened', change, why, seen });
}
