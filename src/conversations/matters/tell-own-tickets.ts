import type { Held } from '#db/deliveries.ts';
import { listOwnTickets } from '#db/own-tickets.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { sayTracked } from '#src/tickets/say-ticket.ts';
import { ticketWords } from '#src/tickets/ticket-words.ts';
import { trackTicket } from '#src/tickets/track-ticket.ts';
import { speak } from './judge-own.ts';
import type { Asked } from './looking.ts';

const most = 3;

/** "Phản ánh của tôi tới đâu rồi": those sent in this conversation, or the code is asked for. */
export async function tellOwnTickets(resources: Working, held: Held, asked: Asked): Promise<Response> {
  const codes = await listOwnTickets(resources.db, { conversationId: held.id, most });
  const tracked = await Promise.all(codes.map((code) => trackTicket(resources, code)));
  const blocks = tracked.flatMap((one) => sayTracked(one, asked.language)?.blocks ?? []);
  const none = { kind: 'lead', text: ticketWords(asked.language).askCode } as const;
  const reply = { blocks: blocks.length > 0 ? blocks : [none], choices: [] };
  return speak(resources, held, { asked, reply });
}
