import { type Colleague, findColleague } from '#db/colleagues.ts';
import type { Staff } from '#src/people/staff.ts';
import { findForStaff } from './show-for-staff.ts';
import type { Ticketing } from './ticket-settings.ts';

/** Somebody to whom a report can be given: at work here, and its agency's matters are theirs. */
export async function findColleagueFor(
  { db }: Pick<Ticketing, 'db'>,
  by: Staff,
  { code, id }: { readonly code: string; readonly id: string },
): Promise<Colleague | null> {
  const ticket = await findForStaff({ db }, by, code);
  return ticket ? await findColleague(db, { id, agency: ticket.agency }) : null;
}
