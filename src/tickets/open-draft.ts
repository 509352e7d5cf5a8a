import { addHistory } from '#db/ticket-history.ts';
import { insertDraft } from '#db/tickets.ts';
import type { Language } from '#src/answers/answer.ts';
import { newId } from '#src/new-id.ts';
import { emptyDraft } from './draft.ts';
import { sealDraft } from './sealed-ticket.ts';
import { actorWords, type TicketActor } from './ticket.ts';
import type { Ticketing } from './ticket-settings.ts';

/** Begins a report in a conversation; its id is what the conversation keeps (`Matter`, kind `ticket`). */
export async function openDraft(
  resources: Pick<Ticketing, 'db' | 'clock' | 'sessionSecret'>,
  by: Extract<TicketActor, { readonly kind: 'citizen' }>,
  { channel, language }: { readonly channel: string; readonly language: Language },
): Promise<{ readonly ticketId: string }> {
  const ticketId = newId();
  const at = resources.clock.now();
  const sealed = await sealDraft(resources.sessionSecret, { draft: emptyDraft, last: null });
  const { conversationId } = by;
  await resources.db.transaction(async (tx) => {
    await insertDraft(tx, { id: ticketId, conversationId, channel, language, sealed, at, request: null });
    const line = {
      at,
      actor: actorWords(by),
      act: 'opened',
      state: 'draft',
      detail: { channel },
      why: null,
    } as const;
    await addHistory(tx, ticketId, { ...line, told: false });
  });
  return { ticketId };
}
