import type { Held } from '#db/deliveries.ts';
import type { Answer } from '#src/answers/answer.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import type { Asked } from './looking.ts';
import { openTicket } from './open-ticket.ts';

/**
 * Where all that an answer could say is where to report, the report is begun here with what was said. What may be done
 * about a late dossier is said first. `null` where the answer says more, or none is taken here.
 */
export async function enterTicket(
  resources: Working,
  held: Held,
  { answer, asked }: { readonly answer: Answer; readonly asked: Asked },
): Promise<Response | null> {
  const [part] = answer.parts;
  const isAll = answer.parts.every(({ reason }) => reason === 'ticket-elsewhere');
  if (!part || !isAll) return null;
  const isLate = part.choices.length > 0;
  return await openTicket(resources, held, isLate ? { ...asked, first: part.blocks.slice(0, 1) } : asked);
}
