import type { Database } from '#db/database.ts';
import { lockTicket, type TicketRow } from '#db/tickets.ts';
import { seesAgency } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Moved, Moving } from './move-ticket.ts';

type Acting = (tx: Database, ticket: TicketRow, at: Date) => Promise<void>;

/**
 * Something that staff does to a report which leaves its state: held for the transaction, theirs to see, and as they
 * saw it where they say so.
 */
export async function withSeenTicket(
  { db, clock }: Pick<Moving, 'db' | 'clock'>,
  { by, code, seen }: { readonly by: Staff; readonly code: string; readonly seen?: number | undefined },
  act: Acting,
): Promise<Moved> {
  return await db.transaction(async (tx) => {
    const ticket = await lockTicket(tx, { code });
    if (!ticket?.confirmedAt || !seesAgency(by, ticket.agency)) return { kind: 'unknown' };
    const { state } = ticket;
    if (seen !== undefined && seen !== ticket.revision) {
      return { kind: 'changed-meanwhile', state };
    }
    await act(tx, ticket, clock.now());
    return { kind: 'moved', state };
  });
}
