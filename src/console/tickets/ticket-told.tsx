import type { Child } from 'hono/jsx';
import type { Visit } from '#src/console/console-route.ts';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { channelName } from '#src/console/inbox/inbox-texts.ts';
import type { TicketForStaff } from '#src/tickets/show-for-staff.ts';
import { dayWords } from './due-badge.tsx';
import type { TicketPageProps } from './ticket-page.tsx';
import { ticketsTexts } from './tickets-texts.ts';

/** What was told, where and when, with its photos, and what was answered. */
export function TicketTold({ visit, shown }: TicketPageProps) {
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
