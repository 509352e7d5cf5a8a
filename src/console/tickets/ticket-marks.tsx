import type { Visit } from '#src/console/console-route.ts';
import { Badge, type Tone } from '#src/console/frame/badge.tsx';
import type { StaffTicket } from '#src/tickets/list-for-staff.ts';
import { ticketsTexts } from './tickets-texts.ts';

/** How it stands, and what has to be seen first. */
export function TicketMarks({ visit, ticket }: { readonly visit: Visit; readonly ticket: StaffTicket }) {
  const texts = ticketsTexts(visit.language);
  const { state, urgent, alarm, abuse } = ticket;
  return (
    <span class="badges-list">
      <Badge tone={toneOf[state] ?? 'blue'}>{texts.states[state]}</Badge>
      {alarm ? <Badge tone="red">{texts.alarms[alarm]}</Badge> : null}
      {urgent ? <Badge tone="red">{texts.urgent}</Badge> : null}
      {abuse ? <Badge tone="secondary">{texts.abuse}</Badge> : null}
    </span>
  );
}

const toneOf: Readonly<Partial<Record<StaffTicket['state'], Tone>>> = {
  answered: 'green',
  closed: 'secondary',
  rejected: 'secondary',
  reopened: 'yellow',
};
