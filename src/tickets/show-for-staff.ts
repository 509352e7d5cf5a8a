import { listAgencyNames, listColleagues } from '#db/colleagues.ts';
import { findHeld } from '#db/holders.ts';
import { listPhotos } from '#db/staff-tickets.ts';
import { type HistoryLine, listHistory } from '#db/ticket-history.ts';
import { findTicket } from '#db/tickets.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { may, seesAgency } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import { type StaffTicket, withoutSealed } from './list-for-staff.ts';
import { unsealTold } from './sealed-ticket.ts';
import type { Place } from './ticket.ts';
import type { Ticketing } from './ticket-settings.ts';

/** One report with all that its work needs; names and numbers of whoever told it are taken out. */
export type TicketForStaff = {
  readonly ticket: StaffTicket;
  readonly place: string | null;
  /** The ward of it, by its name, where the words do not say it. */
  readonly ward: string | null;
  /** Where it was told, if that is theirs to see. */
  readonly conversationId: string | null;
  readonly moment: string | null;
  /** Stored ones can be looked at. */
  readonly photos: readonly { readonly id: string; readonly stored: boolean }[];
  readonly history: readonly HistoryLine[];
  /** Whom it can be given to. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** Names of agencies that are in use. */
  readonly agencies: readonly string[];
};

type Reading = Pick<Ticketing, 'db' | 'sessionSecret'>;

/** `null` where there is none, or it is not theirs to see: the two look alike. */
export async function showForStaff(
  { db, sessionSecret }: Reading,
  staff: Staff,
  code: string,
): Promise<TicketForStaff | null> {
  const row = await findForStaff({ db }, staff, code);
  if (!row) return null;
  const { duplicateOf } = row;
  const [told, photos, history, colleagues, agencies, conversation, first] = await Promise.all([
    unsealTold(sessionSecret, row.toldSealed),
    listPhotos(db, row.id),
    listHistory(db, row.id),
    may(staff, 'tickets.work') ? listColleagues(db, { agency: row.agency, but: staff.id }) : [],
    may(staff, 'tickets.work') ? listAgencyNames(db) : [],
    row.conversationId && may(staff, 'inbox.read') ? findHeld(db, row.conversationId, staff) : null,
    duplicateOf === null ? null : findForStaff({ db }, staff, duplicateOf),
  ]);
  const { place, moment } = told;
  return {
    // The code of another agency's report would open it at the page for everybody.
    ticket: { ...withoutSealed(row), duplicateOf: first?.code ?? null },
    // Where it happened is what has to be seen to; it is no address of whoever told it.
    place: place?.words ?? null,
    ward: wardOf(place),
    conversationId: conversation?.id ?? null,
    moment: moment?.words ? maskPersonal(moment.words) : null,
    photos: photos.map(({ id, state }) => ({ id, stored: state === 'stored' })),
    history: history.map((line) => (line.act === 'rated' ? { ...line, detail: {} } : line)),
    colleagues,
    agencies,
  };
}

function wardOf(place: Place | null): string | null {
  if (!place?.ward) return null;
  const { name } = place.ward;
  return place.words?.toLowerCase().includes(name.toLowerCase()) ? null : name;
}

/** A report that is theirs to see; what does not exist and what is another agency's look alike. */
export async function findForStaff({ db }: Pick<Ticketing, 'db'>, staff: Staff, code: string) {
  const row = await findTicket(db, { code });
  return row?.confirmedAt && seesAgency(staff, row.agency) ? row : null;
}
