import type { TicketName } from '#db/tickets.ts';
import { asEverybodyReads } from './as-everybody-reads.ts';
import { type Moved, type Moving, moveTicket, type Seen } from './move-ticket.ts';
import type { TicketActor } from './ticket.ts';

/** Answers it for everybody who has its code: numbers and names of people are taken out. */
export async function answerTicket(
  resources: Moving,
  by: TicketActor,
  { name, answer, seen }: { readonly name: TicketName; readonly answer: string } & Seen,
): Promise<Moved> {
  const change = { answerPublic: asEverybodyReads(answer), answered: true } as const;
  return await moveTicket(resources, by, { name, act: 'answered', change, why: null, seen });
}
