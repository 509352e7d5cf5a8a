import type { TicketState } from './ticket.ts';

export const ticketActs = [
  'assigned',
  'forwarded',
  'answered',
  'rejected',
  'rated',
  'closed',
  'reopened',
] as const;
export type TicketAct = (typeof ticketActs)[number];

/** From which states an act may be done, and to which it leads. */
export const moves: Readonly<
  Record<TicketAct, { readonly from: readonly TicketState[]; readonly to: TicketState }>
> = {
  assigned: { from: ['filed', 'assigned', 'reopened'], to: 'assigned' },
  forwarded: { from: ['filed', 'assigned', 'forwarded', 'reopened'], to: 'forwarded' },
  answered: { from: ['filed', 'assigned', 'forwarded', 'reopened', 'answered'], to: 'answered' },
  rejected: { from: ['filed', 'assigned', 'forwarded', 'reopened'], to: 'rejected' },
  rated: { from: ['answered'], to: 'closed' },
  closed: { from: ['answered'], to: 'closed' },
  reopened: { from: ['answered', 'closed', 'rejected'], to: 'reopened' },
};
