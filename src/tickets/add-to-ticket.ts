import { addHistory, listHistory } from '#db/ticket-history.ts';
import { changeTicket, lockTicket } from '#db/tickets.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Moving } from './move-ticket.ts';
import { tellQueue } from './tell-queue.ts';
import { actorWords, type TicketActor } from './ticket.ts';
import { settingsOf } from './ticket-settings.ts';

const mostWords = 2_000;

/**
 * What a citizen says of a report that was sent already joins its history, where whoever deals with it reads it. `false`
 * where it is another conversation's, or over.
 */
export async function addToTicket(
  resources: Moving,
  by: Extract<TicketActor, { readonly kind: 'citizen' }>,
  { code, words }: { readonly code: string; readonly words: string },
): Promise<boolean> {
  const isAdded = await resources.db.transaction(async (tx) => {
    const ticket = await lockTicket(tx, { code });
    const isOwn = ticket?.confirmedAt != null && ticket.conversationId === by.conversationId;
    if (!isOwn || ['closed', 'rejected'].includes(ticket.state)) return false;
    const why = maskPersonal(words.slice(0, mostWords));
    // Worked again after a crash it stands there already.
    const lines = await listHistory(tx, ticket.id);
    if (lines.some((line) => ['added', 'reopened'].includes(line.act) && line.why === why)) return true;
    const at = resources.clock.now();
    await changeTicket(tx, ticket.id, { at });
    const line = { at, actor: actorWords(by), act: 'added', state: ticket.state, detail: {}, why };
    const told = settingsOf(resources).listener !== null && ticket.state !== 'draft';
    await addHistory(tx, ticket.id, { ...line, told });
    return true;
  });
  if (isAdded) tellQueue(resources, code);
  return isAdded;
}
