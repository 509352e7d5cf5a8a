import type { TicketName } from '#db/tickets.ts';
import { answerTicket } from './answer-ticket.ts';
import { assignTicket } from './assign-ticket.ts';
import { closeTicket } from './close-ticket.ts';
import { correctTicket } from './correct-ticket.ts';
import { forwardTicket } from './forward-ticket.ts';
import type { Moved, Moving, Seen } from './move-ticket.ts';
import type { Category } from './propose-agency.ts';
import { rejectTicket } from './reject-ticket.ts';
import { reopenTicket } from './reopen-ticket.ts';
import type { TicketActor } from './ticket.ts';

/** What people of the centre, and its programs, do with a ticket. */
export type StaffChange =
  | { readonly act: 'assign'; readonly agency: string; readonly why: string | null }
  | { readonly act: 'forward'; readonly agency: string; readonly why: string }
  | { readonly act: 'answer'; readonly answer: string }
  | { readonly act: 'reject'; readonly why: string }
  | { readonly act: 'close' | 'reopen'; readonly why: string }
  | { readonly act: 'correct'; readonly category: Category };

export async function changeTicket(
  resources: Moving,
  by: Exclude<TicketActor, { readonly kind: 'citizen' }>,
  { name, change, seen }: { readonly name: TicketName; readonly change: StaffChange } & Seen,
): Promise<Moved> {
  switch (change.act) {
    case 'assign':
      return await assignTicket(resources, by, { ...change, name, seen });
    case 'forward':
      return await forwardTicket(resources, by, { ...change, name, seen });
    case 'answer':
      return await answerTicket(resources, by, { ...change, name, seen });
    case 'reject':
      return await rejectTicket(resources, by, { ...change, name, seen });
    case 'close':
      return await closeTicket(resources, by, { ...change, name, seen });
    case 'reopen':
      return await reopenTicket(resources, by, { ...change, name, seen });
    case 'correct':
      return await correctTicket(resources, by, { ...change, name, seen });
  }
}
