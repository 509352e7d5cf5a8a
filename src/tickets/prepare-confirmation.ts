import type { Confirmed } from '#db/confirm-ticket.ts';
import type { HistoryLine } from '#db/ticket-history.ts';
import { findAlike, type TicketRow } from '#db/tickets.ts';
import type { Draft } from './draft.ts';
import { filingKey } from './filing-key.ts';
import { findDuplicate, sinceAlike } from './find-duplicate.ts';
import { settleDraft } from './settle-draft.ts';
import { actorWords, type TicketActor } from './ticket.ts';
import { settingsOf, type Ticketing } from './ticket-settings.ts';
import { newTrackingCode } from './tracking-code.ts';

/** Everything that a confirmation writes, in one transaction: the code, what follows from the draft, its way to its owner. */
export type Confirmation = {
  readonly confirmed: Confirmed;
  readonly conversationId: string | null;
  readonly photos: readonly string[];
  readonly line: HistoryLine;
  readonly filing: { readonly owner: string; readonly idem: string };
};

export async function prepareConfirmation(
  resources: Pick<Ticketing, 'db' | 'clock' | 'centre' | 'sessionSecret' | 'tickets'>,
  {
    ticket,
    draft,
    by,
  }: {
    readonly ticket: Pick<TicketRow, 'id' | 'conversationId' | 'version'>;
    readonly draft: Draft;
    readonly by: TicketActor;
  },
): Promise<Confirmation> {
  const { id, conversationId, version } = ticket;
  const at = resources.clock.now();
  const settled = await settleDraft(resources, draft, at);
  const alike = await findAlike(resources.db, { id, ...settled, since: sinceAlike(at) });
  const duplicateOf = findDuplicate({ ...settled, conversationId, at }, alike);
  const { category, agency, abuse } = settled;
  return {
    ...{ conversationId, photos: draft.photos },
    confirmed: { ...settled, code: newTrackingCode(), duplicateOf, at },
    line: {
      ...{ at, actor: actorWords(by), act: 'confirmed', state: 'draft', why: null },
      detail: { category, agency, abuse, duplicate: duplicateOf !== null },
    },
    filing: {
      owner: settingsOf(resources).owner.name,
      idem: await filingKey({ conversationId, id, version }),
    },
  };
}
