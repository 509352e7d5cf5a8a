import type { Held } from '#db/deliveries.ts';
import { listHistory } from '#db/ticket-history.ts';
import { findTicket } from '#db/tickets.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { sayTracked } from '#src/tickets/say-ticket.ts';
import { trackTicket as track } from '#src/tickets/track-ticket.ts';
import { speak } from './judge-own.ts';
import type { Asked } from './looking.ts';
import { sayRefusal } from './say-refusal.ts';
import { withoutCommand } from './speak-ticket.ts';
import { verdictChoices } from './verdict-choices.ts';

/** How a report stands, by its code; who sent it from here is also asked how it was, or told why it was not taken up. */
export async function tellByCode(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  const tracked = await track(resources, withoutCommand(asked.text));
  const reply = sayTracked(tracked, asked.language);
  if (!reply) return null;
  const code = tracked.kind === 'found' ? tracked.ticket.code : null;
  const ticket = code === null ? null : await findTicket(resources.db, { code });
  const isOwn = ticket !== null && ticket.conversationId === held.id;
  if (!isOwn || code === null) return speak(resources, held, { asked, reply });
  if (ticket.state === 'rejected') {
    const lines = await listHistory(resources.db, ticket.id);
    const why = lines.findLast(({ act }) => act === 'rejected')?.why ?? null;
    return speak(resources, held, { asked, reply: sayRefusal(reply, { code, why }, asked.language) });
  }
  const choices = ticket.state === 'answered' ? verdictChoices(code, asked.language) : [];
  return speak(resources, held, { asked, reply: { ...reply, choices }, asks: choices.length > 0 });
}
