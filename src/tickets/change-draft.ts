import { deleteDraft, lockTicket, type TicketRow, writeDraft } from '#db/tickets.ts';
import { dayInVietnam } from '#src/clock.ts';
import { type Draft, type DraftStep, type Said, takeSaid } from './draft.ts';
import { readWard } from './read-ward.ts';
import { sealDraft, unsealDraft } from './sealed-ticket.ts';
import type { TicketActor } from './ticket.ts';
import { settingsOf, type Ticketing } from './ticket-settings.ts';

/** What a citizen did: their words as they wrote them, or what they shared. */
export type DraftInput =
  | Exclude<Said, { readonly kind: 'words' }>
  | { readonly kind: 'words'; readonly text: string };

export type ChangedDraft =
  /** `version` is what is confirmed after `step` read it back. */
  | { readonly kind: 'taken'; readonly draft: Draft; readonly step: DraftStep; readonly version: number }
  | { readonly kind: 'over'; readonly code: string }
  /** There is none, or it is another conversation's. */
  | { readonly kind: 'unknown' };

/** Digits of a coordinate that are kept: some hundred metres. */
const roundTo = 1_000;

/**
 * Takes one thing that was said or sent into a draft. `key` is the message's own: worked again after a crash it changes
 * nothing and says the same.
 */
export async function changeDraft(
  resources: Pick<Ticketing, 'db' | 'clock' | 'centre' | 'sessionSecret' | 'tickets'>,
  by: Extract<TicketActor, { readonly kind: 'citizen' }>,
  { ticketId, said, key }: { readonly ticketId: string; readonly said: DraftInput; readonly key: string },
): Promise<ChangedDraft> {
  const { db, clock, sessionSecret } = resources;
  const taken = await prepareSaid(resources, said);
  return await db.transaction(async (tx) => {
    const ticket = await lockTicket(tx, { id: ticketId });
    if (!ticket || ticket.conversationId !== by.conversationId) return { kind: 'unknown' };
    if (ticket.code !== null) return { kind: 'over', code: ticket.code };
    const { draft: before, last } = await unsealDraft(sessionSecret, ticket.draftSealed);
    if (last?.key === key) return { kind: 'taken', draft: before, step: last.step, version: ticket.version };
    const { draft, step } = takeSaid(before, taken, settingsOf(resources));
    if (step.kind === 'given-up') await deleteDraft(tx, ticketId);
    else if (step.kind !== 'confirmed') {
      const sealed = await sealDraft(sessionSecret, { draft, last: { key, step } });
      await writeDraft(tx, ticketId, { sealed, at: clock.now() });
    }
    return { kind: 'taken', draft, step, version: versionAfter(ticket, step) };
  });
}

/** A confirmation changes nothing: it is of the version that was read back. */
function versionAfter({ version }: TicketRow, { kind }: DraftStep): number {
  return kind === 'confirmed' || kind === 'given-up' ? version : version + 1;
}

/** What was said, with what has to be looked up for it. */
export async function prepareSaid(
  resources: Pick<Ticketing, 'db' | 'clock' | 'centre'>,
  said: DraftInput,
): Promise<Said> {
  switch (said.kind) {
    case 'words':
      return {
        ...said,
        today: dayInVietnam(resources.clock.now()),
        ward: await readWard(resources, said.text),
      };
    case 'location': {
      const { latitude, longitude } = said;
      return { ...said, latitude: rounded(latitude), longitude: rounded(longitude) };
    }
    default:
      return said;
  }
}

function rounded(degrees: number): number {
  return Math.round(degrees * roundTo) / roundTo;
}
