import { findTicket, type TicketRow } from '#db/tickets.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { TicketKind, TicketState } from './ticket.ts';
import type { Ticketing } from './ticket-settings.ts';
import { looksLikeCode, readTrackingCode } from './tracking-code.ts';

/**
 * What everybody sees who has the code: how far it is, never what was told or by whom. A field is added here on purpose
 * or not at all.
 */
export type TrackedTicket = {
  readonly code: string;
  /** `received`: confirmed, and on its way to the agency. */
  readonly state: Exclude<TicketState, 'draft'> | 'received';
  readonly kind: TicketKind;
  readonly category: string;
  readonly agency: string | null;
  readonly receivedOn: string;
  readonly changedOn: string;
  readonly answerBy: string | null;
  /** Whether that day is still to be confirmed by the centre. */
  readonly answerByIsUnsure: boolean;
  readonly late: boolean;
  readonly answer: string | null;
  readonly reopened: number;
};

export type Tracked =
  | { readonly kind: 'found'; readonly ticket: TrackedTicket }
  /** No such code, or one that was misread: said in the same words. */
  | { readonly kind: 'unknown' }
  /** The words hold nothing that was meant as a code. */
  | { readonly kind: 'no-code' };

/** Reads a code out of what was typed or said, and tells what everybody may see of its ticket. */
export async function trackTicket(
  { db, clock }: Pick<Ticketing, 'db' | 'clock'>,
  text: string,
): Promise<Tracked> {
  const code = readTrackingCode(text);
  if (code === null) return { kind: looksLikeCode(text) ? 'unknown' : 'no-code' };
  const ticket = await findTicket(db, { code });
  const seen = ticket && publicView(ticket, dayInVietnam(clock.now()));
  return seen ? { kind: 'found', ticket: seen } : { kind: 'unknown' };
}

/** `null` of a draft. */
export function publicView(ticket: TicketRow, today: string): TrackedTicket | null {
  const { code, kind, state, category, agency, confirmedAt, changedAt, answerBy, dueCheck, reopened } =
    ticket;
  if (code === null || kind === null || confirmedAt === null) return null;
  const isOpen = ['draft', 'filed', 'assigned', 'forwarded', 'reopened'].includes(state);
  return {
    ...{ code, kind, agency, answerBy, reopened, category: category ?? 'other' },
    state: state === 'draft' ? 'received' : state,
    receivedOn: dayInVietnam(confirmedAt),
    changedOn: dayInVietnam(changedAt),
    answerByIsUnsure: dueCheck,
    late: isOpen && answerBy !== null && answerBy < today,
    answer: ticket.answerPublic,
  };
}
