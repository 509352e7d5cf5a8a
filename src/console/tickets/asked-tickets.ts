import { z } from 'zod';
import type { StaffTicketsAsked } from '#src/tickets/list-for-staff.ts';
import { categories } from '#src/tickets/propose-agency.ts';
import { ticketKinds, ticketStates } from '#src/tickets/ticket.ts';

const words = z.string().max(200).nullable().catch(null);

/** What the address, or the form of an export, asks for; what it does not say, or says wrongly, is not asked. */
const askedSchema = z.object({
  q: words,
  state: z.enum(['todo', 'all', ...ticketStates]).catch('todo'),
  agency: words,
  kind: z.enum(ticketKinds).nullable().catch(null),
  category: z.enum(categories).nullable().catch(null),
  due: z.enum(['late', 'today', 'soon']).nullable().catch(null),
  whose: z.enum(['anybody', 'mine', 'nobody']).catch('anybody'),
  urgent: z.literal('on').nullable().catch(null),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

export function askedTickets(given: Readonly<Record<string, unknown>>): StaffTicketsAsked {
  const { q, after, urgent, agency, ...asked } = askedSchema.parse(given);
  return { ...asked, agency: agency || null, words: q, urgent: urgent === 'on', offset: after };
}
