import { confirmTicket } from '#db/confirm-ticket.ts';
import type { Database } from '#db/database.ts';
import { openFiling } from '#db/ticket-filings.ts';
import { addHistory } from '#db/ticket-history.ts';
import { putPhotos } from '#db/ticket-photos.ts';
import { findAlike, lockTicket, type TicketRow } from '#db/tickets.ts';
import { type Draft, type DraftField, firstMissing } from './draft.ts';
import { fileTicket } from './file-ticket.ts';
import { filingKey } from './filing-key.ts';
import { findDuplicate, sinceAlike } from './find-duplicate.ts';
import { unsealDraft } from './sealed-ticket.ts';
import { settleDraft } from './settle-draft.ts';
import { actorWords, type TicketActor } from './ticket.ts';
import { settingsOf, type Ticketing } from './ticket-settings.ts';
import { newTrackingCode } from './tracking-code.ts';

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
  by: Extract<TicketActor, { readonly kind: 'citizen' | 'program' }>,
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
  const code = await write(tx, resources, { ticket, draft, by });
  return { kind: 'confirmed', code, again: false };
}

async function write(
  tx: Database,
  resources: Ticketing,
  { ticket, draft, by }: { readonly ticket: TicketRow; readonly draft: Draft; readonly by: TicketActor },
): Promise<string> {
  const { id, conversationId, version } = ticket;
  const at = resources.clock.now();
  const settled = await settleDraft(resources, draft, at);
  const alike = await findAlike(tx, { id, ...settled, since: sinceAlike(at) });
  const duplicateOf = findDuplicate({ ...settled, conversationId, at }, alike);
  const code = newTrackingCode();
  await confirmTicket(tx, id, { ...settled, code, duplicateOf, at });
  await putPhotos(tx, id, { conversationId, photos: draft.photos });
  await addHistory(tx, id, {
    ...{ at, actor: actorWords(by), act: 'confirmed', state: 'draft', why: null, told: false },
    detail: {
      category: settled.category,
      agency: settled.agency,
      abuse: settled.abuse,
      duplicate: duplicateOf !== null,
    },
  });
  const { owner } = settingsOf(resources);
  await openFiling(tx, id, { owner: owner.name, idem: await filingKey({ conversationId, id, version }) });
  return code;
}
