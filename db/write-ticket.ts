import { Fault } from '#src/fault.ts';
import type { TicketWrite } from '#src/tickets/ticket-write.ts';
import type { Database } from './database.ts';
import { addHistory } from './ticket-history.ts';
import { deleteDraft, insertDraft, lockTicket, writeDraft } from './tickets.ts';
import { writeConfirmation } from './write-confirmation.ts';

/** Inside the transaction of the turn, while its conversation is locked. */
export async function writeTicket(
  tx: Database,
  conversationId: string,
  { ticketId, write }: { readonly ticketId: string; readonly write: TicketWrite },
): Promise<void> {
  switch (write.act) {
    case 'open': {
      const { channel, language, sealed, at } = write;
      await insertDraft(tx, { id: ticketId, conversationId, channel, language, sealed, at, request: null });
      const line = { at, actor: 'citizen', act: 'opened', state: 'draft', why: null, told: false } as const;
      return await addHistory(tx, ticketId, { ...line, detail: { channel } });
    }
    case 'tell':
      return await writeDraft(tx, ticketId, write);
    case 'drop':
      return await deleteDraft(tx, ticketId);
    case 'confirm': {
      const ticket = await lockTicket(tx, { id: ticketId });
      const isThat = ticket?.conversationId === conversationId && ticket.version === write.version;
      // The code was not told yet: the turn is worked again, where the ticket stands by then.
      if (!isThat || ticket.code !== null)
        throw new Fault('conflict', 'A draft changed while it was confirmed.');
      return await writeConfirmation(tx, ticketId, write.confirmation);
    }
    default:
      write satisfies never;
  }
}
