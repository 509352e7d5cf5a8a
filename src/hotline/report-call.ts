import { findCallTicket, keepCallTicket } from '#db/call-wraps.ts';
import { findSeenCall } from '#db/desk-calls.ts';
import { findTicket } from '#db/tickets.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import { type Sent, sendTicket } from '#src/tickets/send-ticket.ts';
import type { Reporter } from '#src/tickets/ticket.ts';
import type { Ticketing } from '#src/tickets/ticket-settings.ts';

/** What the caller reports, as whoever answers wrote it down. */
export type ToldReport = {
  readonly words: string;
  readonly place: string | null;
  readonly reporter: Reporter;
};

export type Reported =
  | { readonly kind: 'reported'; readonly code: string; readonly again: boolean }
  | Extract<Sent, { readonly kind: 'no-anonymous' | 'reporter-incomplete' }>
  | { readonly kind: 'unknown' };

/**
 * Makes a report of what somebody told in their call, as if they had sent it themselves: its code is read to them. Once
 * for each call, however often it is pressed and whatever was changed meanwhile.
 */
export async function reportCall(
  resources: Ticketing,
  staff: Staff,
  { id, report }: { readonly id: string; readonly report: ToldReport },
): Promise<Reported> {
  demandRight(staff, 'hotline.work');
  const { db } = resources;
  const call = await findSeenCall(db, staff.agencies, id);
  if (!call || call.staffId !== staff.id) return { kind: 'unknown' };
  const known = await findCallTicket(db, id);
  if (known !== null) return { kind: 'reported', code: known, again: true };
  const ticket = { ...report, location: null, occurredOn: null, procedureCode: null, dossierCode: null };
  const idempotencyKey = `call:${id}`;
  const sent = await sendTicket(resources, staff, {
    ticket: { ...ticket, language: 'vi' },
    idempotencyKey,
  });
  if (sent.kind === 'no-anonymous' || sent.kind === 'reporter-incomplete') return sent;
  // Pressed twice with something changed in between: the first stands.
  const code =
    sent.kind === 'taken'
      ? sent.code
      : (await findTicket(db, { requestKey: `staff:${idempotencyKey}` }))?.code;
  if (!code) return { kind: 'unknown' };
  await keepCallTicket(db, id, code);
  return { kind: 'reported', code, again: sent.kind !== 'taken' || sent.again };
}
