import type { Confirmation } from '#src/tickets/prepare-confirmation.ts';
import { confirmTicket } from './confirm-ticket.ts';
import type { Database } from './database.ts';
import { openFiling } from './ticket-filings.ts';
import { addHistory } from './ticket-history.ts';
import { putPhotos } from './ticket-photos.ts';

/** Inside a transaction that holds the ticket, and found it unconfirmed. */
export async function writeConfirmation(
  tx: Database,
  ticketId: string,
  { confirmed, conversationId, photos, line, filing }: Confirmation,
): Promise<void> {
  await confirmTicket(tx, ticketId, confirmed);
  await putPhotos(tx, ticketId, { conversationId, photos });
  await addHistory(tx, ticketId, { ...line, told: false });
  await openFiling(tx, ticketId, filing);
}
