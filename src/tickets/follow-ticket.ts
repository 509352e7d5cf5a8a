import { answerTicket } from './answer-ticket.ts';
import { type Moved, moveTicket } from './move-ticket.ts';
import type { OwnersWord } from './ticket-owner.ts';
import type { Ticketing } from './ticket-settings.ts';

const by = { kind: 'system', name: 'owner' } as const;

/** Goes along with what the owner says of a ticket. What comes late and would lead backwards is left: `not-now`. */
export async function followTicket(
  resources: Pick<Ticketing, 'db' | 'clock' | 'log' | 'tickets'>,
  { ticketId, word }: { readonly ticketId: string; readonly word: OwnersWord },
): Promise<Moved | null> {
  const name = { id: ticketId };
  switch (word.state) {
    case 'assigned':
    case 'forwarded':
      return await moveTicket(resources, by, { name, act: word.state, change: {}, why: null });
    case 'answered':
      return await answerTicket(resources, by, { name, answer: word.answer ?? '' });
    case 'closed':
      // Closed by them, it was answered; whether it helped is the citizen's to say.
      return await answerTicket(resources, by, { name, answer: word.answer ?? '' });
    case 'rejected':
      return await moveTicket(resources, by, {
        ...{ name, act: 'rejected', change: { closed: true }, why: word.answer },
      });
    default:
      return null;
  }
}
