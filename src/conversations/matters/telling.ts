import type { Held } from '#db/deliveries.ts';
import { findTicket } from '#db/tickets.ts';
import type { Language } from '#src/answers/answer.ts';
import { isOpenMatter } from '#src/conversations/matter.ts';
import type { Working } from '#src/conversations/working.ts';
import type { DraftRules } from '#src/tickets/draft.ts';
import { unsealDraft } from '#src/tickets/sealed-ticket.ts';
import { settingsOf, type Ticketing } from '#src/tickets/ticket-settings.ts';
import type { HeldTicket } from '#src/tickets/ticket-write.ts';

/** A citizen who reports something, where that can be done. */
export type Telling = {
  readonly resources: Working & Ticketing;
  readonly held: Held;
  readonly language: Language;
  readonly rules: DraftRules;
  /** Nothing personal is asked for or taken on this channel. */
  readonly isNameless: boolean;
};

/** `null` where nothing can be sealed, or where only who gives a name may report and no name is taken. */
export function tellingOf(resources: Working, held: Held, language: Language): Telling | null {
  const { sessionSecret, channels } = resources;
  if (!sessionSecret) return null;
  const { anonymous, served } = settingsOf(resources);
  const isNameless = channels.get(held.channel)?.personal === 'elsewhere';
  if (isNameless && !anonymous) return null;
  return {
    resources: { ...resources, sessionSecret },
    held,
    language,
    rules: {
      anonymous,
      hotline: resources.centre.hotline,
      wards: resources.centre.province !== null,
      served,
    },
    isNameless,
  };
}

/** The report that this conversation goes through, unless that was too long ago; as this turn left it. */
export async function findTold({ resources, held }: Telling): Promise<HeldTicket | null> {
  const { matter, ticket } = held;
  if (matter?.kind !== 'ticket' || !isOpenMatter(matter, resources.clock.now())) return null;
  return ticket?.ticketId === matter.ticketId ? ticket : await loadTold({ resources, held }, matter.ticketId);
}

/** `null` of one that is gone, or another conversation's. */
export async function loadTold(
  { resources, held }: Pick<Telling, 'resources' | 'held'>,
  ticketId: string,
): Promise<HeldTicket | null> {
  const row = await findTicket(resources.db, { id: ticketId });
  if (!row || row.conversationId !== held.id) return null;
  const { version, code, draftSealed } = row;
  const kept = code === null ? await unsealDraft(resources.sessionSecret, draftSealed) : null;
  return { ticketId, version, code, kept };
}
