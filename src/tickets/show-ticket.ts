import { type HistoryLine, listHistory } from '#db/ticket-history.ts';
import { countPhotos } from '#db/ticket-photos.ts';
import { findTicket, listTickets, type TicketRow } from '#db/tickets.ts';
import { unsealTold } from './sealed-ticket.ts';
import type { TicketState } from './ticket.ts';
import type { Ticketing } from './ticket-settings.ts';

/** A ticket in a list for the programs of the centre: what it is about and how it stands, words masked. */
export type ListedTicket = ReturnType<typeof listedTicket>;

/** One ticket for them: also its words as they were told. Who reported it is not shown here. */
export type ShownTicket = ListedTicket & {
  readonly words: string;
  readonly place: string | null;
  readonly when: string | null;
  readonly photos: number;
  readonly history: readonly (Omit<HistoryLine, 'at'> & { readonly at: string })[];
};

export async function showTicket(
  { db, sessionSecret }: Pick<Ticketing, 'db' | 'sessionSecret'>,
  code: string,
): Promise<ShownTicket | null> {
  const ticket = await findTicket(db, { code });
  if (!ticket) return null;
  const [told, photos, history] = await Promise.all([
    unsealTold(sessionSecret, ticket.toldSealed),
    countPhotos(db, ticket.id),
    listHistory(db, ticket.id),
  ]);
  const { words, place, moment } = told;
  const lines = history.map((line) => {
    // Older lines of a rating hold its stars.
    const detail = line.act === 'rated' ? {} : line.detail;
    return { ...line, detail, at: line.at.toISOString() };
  });
  const where = { place: place?.words ?? null, when: moment?.words ?? null };
  return { ...listedTicket(ticket), words, ...where, photos, history: lines };
}

export type TicketsAsked = {
  readonly state: TicketState | null;
  readonly agency: string | null;
  readonly changedSince: Date | null;
  /** The `next` of the page before. */
  readonly after: string | null;
  readonly limit: number;
};

export type TicketPage = { readonly tickets: readonly ListedTicket[]; readonly next: string | null };

/** Longer than a change takes from its time to its commit, so that none comes in behind a reader who went on. */
const settleMs = 60_000;

/** Confirmed tickets in the order in which they changed last, up to a minute ago. */
export async function showTickets(
  { db, clock }: Pick<Ticketing, 'db' | 'clock'>,
  asked: TicketsAsked,
): Promise<TicketPage> {
  const [at, id] = asked.after?.split('_') ?? [];
  const after = at && id ? { at: new Date(at), id } : null;
  const changedBefore = new Date(clock.now().getTime() - settleMs);
  const rows = await listTickets(db, { ...asked, after, changedBefore, limit: asked.limit + 1 });
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  const next = rows.length > page.length && last ? `${last.changedAt.toISOString()}_${last.id}` : null;
  return { tickets: page.map(listedTicket), next };
}

function listedTicket(ticket: TicketRow) {
  const { state, filing, kind, urgent, ward, occurredOn, procedureCode, category, categoryBy, agency } =
    ticket;
  const { agencyBy, forwardBy, answerBy, dueCheck, dueSource, reopened, abuse, alarm, soundsLike } = ticket;
  const { duplicateOf, latitude, longitude, channel, language, changedAt, confirmedAt, answeredAt } = ticket;
  return {
    code: ticket.code ?? '',
    ...{ state, filing, kind, urgent, channel, language, wordsMasked: ticket.wordsMasked ?? '' },
    ...{ ward, latitude, longitude, occurredOn, procedureCode, category, categoryBy, agency, agencyBy },
    ...{ forwardBy, answerBy, dueCheck, dueSource, answer: ticket.answerPublic, reopened },
    ...{ abuse, alarm, soundsLike, duplicateOf, reporter: ticket.reporterKind },
    confirmedAt: confirmedAt?.toISOString() ?? '',
    changedAt: changedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}
