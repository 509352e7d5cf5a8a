import type { Child } from 'hono/jsx';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { channelName } from '#src/console/inbox/inbox-texts.ts';
import { may } from '#src/people/rights.ts';
import type { StaffTicket } from '#src/tickets/list-for-staff.ts';
import type { TicketForStaff } from '#src/tickets/show-for-staff.ts';
import type { UnmaskedTicket } from '#src/tickets/unmask-ticket.ts';
import { DueBadge, dayWords, dueOf } from './due-badge.tsx';
import { ReporterBox } from './reporter-box.tsx';
import { TicketActions } from './ticket-actions.tsx';
import { TicketHistory } from './ticket-history.tsx';
import { TicketMarks } from './ticket-marks.tsx';
import { ticketsTexts } from './tickets-texts.ts';

export type TicketPageProps = {
  readonly visit: Visit;
  readonly shown: TicketForStaff;
  /** Why the last step was not done. */
  readonly trouble?: string | undefined;
  /** What was typed in the step that was not done, by field. */
  readonly typed?: Readonly<Record<string, string>> | undefined;
  /** Shown once, to whoever said why. */
  readonly unmasked?: UnmaskedTicket | undefined;
};

/** One report: what was told, how it stands, and what can be done. */
export function TicketPage(props: TicketPageProps) {
  const { visit, shown, trouble } = props;
  const texts = ticketsTexts(visit.language);
  const { ticket } = shown;
  const code = ticket.code ?? '';
  return (
    <ConsolePage
      visit={visit}
      title={code}
      above={<a href="/console/tickets">{texts.back}</a>}
      said={texts.said}
    >
      {trouble ? <Alert kind="danger" title={trouble} /> : null}
      <div id="ticket-state" data-live={`ticket:${code}`}>
        <p class="badges-list">
          <TicketMarks visit={visit} ticket={ticket} />
          <DueBadge visit={visit} ticket={ticket} />
          <Limits visit={visit} ticket={ticket} />
        </p>
        {ticket.soundsLike ? <Alert kind="warning" title={texts.soundsLike[ticket.soundsLike]} /> : null}
      </div>
      <div class="row row-cards">
        <div class="col-lg-7">
          <Told {...props} />
          <ReporterBox {...props} />
          <TicketHistory visit={visit} shown={shown} />
        </div>
        <div class="col-lg-5">{may(visit.staff, 'tickets.work') ? <TicketActions {...props} /> : null}</div>
      </div>
    </ConsolePage>
  );
}

/** While nobody passed it on there are two: by when that is due, and what the citizen was told. */
function Limits({ visit, ticket }: { readonly visit: Visit; readonly ticket: StaffTicket }) {
  const texts = ticketsTexts(visit.language);
  const { answerBy } = ticket;
  const due = dueOf(ticket);
  const said = [
    due && due !== answerBy ? texts.passing.dueOn(dayWords(due)) : null,
    answerBy ? texts.dueOn(dayWords(answerBy)) : null,
  ].filter(Boolean);
  return said.length > 0 ? <span class="text-secondary">{said.join(' · ')}</span> : null;
}

function Told({ visit, shown }: TicketPageProps) {
  const texts = ticketsTexts(visit.language);
  const { ticket, place, moment, photos } = shown;
  const rows: readonly (readonly [string, Child])[] = [
    [texts.kindLabel, ticket.kind ? texts.kinds[ticket.kind] : null],
    [texts.categoryLabel, texts.categories[ticket.category ?? 'other'] ?? ticket.category],
    [texts.agency, ticket.agency ?? texts.noAgency],
    [texts.whoTitle, ticket.assignee?.name ?? texts.nobody],
    [texts.place, <Where visit={visit} shown={shown} place={place} />],
    [texts.when, moment ?? (ticket.occurredOn ? dayWords(ticket.occurredOn) : null)],
    [texts.procedure, ticket.procedureCode],
    [texts.channel, channelName(visit, ticket.channel)],
    [texts.confirmedAt, ticket.confirmedAt ? <Moment at={ticket.confirmedAt} /> : null],
  ];
  return (
    <section class="card mb-3" id="ticket-told" data-live={`ticket:${ticket.code}`}>
      <div class="card-header">
        <h2 class="card-title">{texts.toldTitle}</h2>
      </div>
      <div class="card-body">
        <p class="told">{ticket.wordsMasked}</p>
        <dl class="facts">
          {rows
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        {shown.conversationId ? (
          <p>
            <a href={`/console/inbox/${shown.conversationId}`}>{texts.openConversation}</a>
          </p>
        ) : null}
        {ticket.duplicateOf ? (
          <p>
            {texts.duplicateOf} <a href={`/console/tickets/${ticket.duplicateOf}`}>{ticket.duplicateOf}</a>
          </p>
        ) : null}
        <ul class="photos" aria-label={texts.photos}>
          {photos.map(({ id, stored }, at) => (
            <li>
              {stored ? (
                <a href={`/console/tickets/${ticket.code}/photos/${id}`}>
                  <img
                    src={`/console/tickets/${ticket.code}/photos/${id}`}
                    alt={texts.photo(at + 1)}
                    loading="lazy"
                  />
                </a>
              ) : (
                <span class="text-secondary">{texts.photoGone}</span>
              )}
            </li>
          ))}
        </ul>
        {ticket.answerPublic ? (
          <div class="answered">
            <h3>{texts.answered}</h3>
            <p class="told">{ticket.answerPublic}</p>
          </div>
        ) : null}
      </div>
    </section>
  );
}

function Where(props: {
  readonly visit: Visit;
  readonly shown: TicketForStaff;
  readonly place: string | null;
}) {
  const texts = ticketsTexts(props.visit.language);
  const { latitude, longitude } = props.shown.ticket;
  const { ward } = props.shown;
  const map =
    latitude !== null && longitude !== null
      ? `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
      : null;
  if (props.place === null && map === null && ward === null) return null;
  return (
    <>
      {[props.place, ward].filter(Boolean).join(' · ')}{' '}
      {map ? (
        <a href={map} target="_blank" rel="noopener noreferrer" title={texts.mapHint}>
          <ConsoleIcon name="pin" />
          {texts.map}
        </a>
      ) : null}
    </>
  );
}
