import type { Database } from '#db/database.ts';
import { lockTicket } from '#db/tickets.ts';
import { writeConfirmation } from '#db/write-confirmation.ts';
import { type DraftField, firstMissing } from './draft.ts';
import { fileTicket } from './file-ticket.ts';
import { prepareConfirmation } from './prepare-confirmation.ts';
import { unsealDraft } from './sealed-ticket.ts';
import type { TicketActor } from './ticket.ts';
import { settingsOf, type Ticketing } from './ticket-settings.ts';

export type ConfirmedDraft =
  /** `again`: it was confirmed before, and this is what came of it. */
  | { readonly kind: 'confirmed'; readonly code: string; readonly again: boolean }
  /** It is not what was read back any more. */
  | { readonly kind: 'changed'; readonly version: number }
  | { readonly kind: 'incomplete'; readonly field: DraftField }
  | { readonly kind: 'unknown' };

type Asked = { readonly ticketId: string; readonly version: number };

/**
 * Confirms the version of a draft that was read back. The code, the key under which it is filed and its history are
 * written together, once: whoever confirms again gets the same code. Filing follows, here where the table is our own,
 * and from `filing-chores.ts` where it is not.
 */
export async function confirmDraft(
  resources: Ticketing,
  by: Extract<TicketActor, { readonly kind: 'citizen' | 'program' | 'staff' }>,
  asked: Asked,
): Promise<ConfirmedDraft> {
  const done = await resources.db.transaction(async (tx) => await confirm(tx, resources, { by, ...asked }));
  const { owner } = settingsOf(resources);
  if (done.kind === 'confirmed' && owner.isOurs) await fileTicket(resources, asked.ticketId);
  if (done.kind === 'confirmed' && !done.again)
    resources.log.info('ticket.confirmed', { ticket: asked.ticketId });
  return done;
}

async function confirm(
  tx: Database,
  resources: Ticketing,
  { by, ticketId, version }: Asked & { readonly by: TicketActor },
): Promise<ConfirmedDraft> {
  const ticket = await lockTicket(tx, { id: ticketId });
  if (!ticket || (by.kind === 'citizen' && ticket.conversationId !== by.conversationId))
    return { kind: 'unknown' };
  if (ticket.code !== null) return { kind: 'confirmed', code: ticket.code, again: true };
  if (ticket.version !== version) return { kind: 'changed', version: ticket.version };
  const { draft } = await unsealDraft(resources.sessionSecret, ticket.draftSealed);
  const field = firstMissing(draft);
  if (field !== null && by.kind === 'citizen') return { kind: 'incomplete', field };
  const confirmation = await prepareConfirmation({ ...resources, db: tx }, { ticket, draft, by });
  await writeConfirmation(tx, ticketId, confirmation);
  return { kind: 'confirmed', code: confirmation.confirmed.code, again: false };
}
