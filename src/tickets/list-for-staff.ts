import {
  countStaffTickets,
  listStaffTickets,
  listTicketAgencies,
  type StaffTicketFilter,
} from '#db/staff-tickets.ts';
import type { TicketRow } from '#db/tickets.ts';
import { addWorkingDays } from '#knowledge/calendar.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Staff } from '#src/people/staff.ts';
import type { TicketState } from './ticket.ts';
import type { Ticketing } from './ticket-settings.ts';

/** What somebody looks for; what is left out is not asked. */
export type StaffTicketsAsked = Pick<
  StaffTicketFilter,
  'agency' | 'kind' | 'category' | 'due' | 'urgent' | 'words' | 'offset'
> & {
  readonly state: TicketState | 'todo' | 'all';
  readonly whose: 'anybody' | 'mine' | 'nobody';
};

/** A report as it stands in the queue: nothing of whoever told it. */
export type StaffTicket = Omit<
  TicketRow,
  'toldSealed' | 'draftSealed' | 'reporterSealed' | 'wordsKey' | 'requestHash'
>;

export type StaffTicketPage = {
  readonly tickets: readonly StaffTicket[];
  readonly total: number;
  readonly agencies: readonly string[];
  readonly next: number | null;
};

const perPage = 50;
const soonDays = 3;
const todo: readonly TicketState[] = ['draft', 'filed', 'assigned', 'forwarded', 'reopened'];
const all: readonly TicketState[] = [...todo, 'answered', 'closed', 'rejected'];

/** The queue of reports, as far as it is theirs to see: what is nearest to its limit first. */
export async function listForStaff(
  { db, clock }: Pick<Ticketing, 'db' | 'clock'>,
  staff: Staff,
  { limit: most = perPage, ...asked }: StaffTicketsAsked & { readonly limit?: number },
): Promise<StaffTicketPage> {
  const today = dayInVietnam(clock.now());
  const { state, whose, words, ...rest } = asked;
  const filter: StaffTicketFilter = {
    ...rest,
    agencies: staff.agencies,
    states: state === 'todo' ? todo : state === 'all' ? all : [state],
    assignee: whose === 'mine' ? staff.id : whose === 'nobody' ? 'none' : null,
    words: words?.trim() || null,
    ...{ today, soon: addWorkingDays(today, soonDays)?.day ?? today, limit: most + 1 },
  };
  const [rows, total, agencies] = await Promise.all([
    listStaffTickets(db, filter),
    countStaffTickets(db, filter),
    listTicketAgencies(db, staff.agencies),
  ]);
  const tickets = rows.slice(0, most).map(withoutSealed);
  return { tickets, total, agencies, next: rows.length > most ? asked.offset + most : null };
}

export function withoutSealed(row: TicketRow): StaffTicket {
  const {
    toldSealed: _t,
    draftSealed: _d,
    reporterSealed: _r,
    wordsKey: _w,
    requestHash: _h,
    ...shown
  } = row;
  return shown;
}
