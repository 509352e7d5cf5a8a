import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { may } from '#src/people/rights.ts';
import type { TicketForStaff } from '#src/tickets/show-for-staff.ts';
import type { UnmaskedTicket } from '#src/tickets/unmask-ticket.ts';
import { DueBadge, Limits } from './due-badge.tsx';
import { ReporterBox } from './reporter-box.tsx';
import { TicketActions } from './ticket-actions.tsx';
import { TicketHistory } from './ticket-history.tsx';
import { TicketMarks } from './ticket-marks.tsx';
import { TicketTold } from './ticket-told.tsx';
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
      <div
        id="ticket-state"
        data-live={`ticket:${code}`}
        data-address={visit.c.req.method === 'POST' ? `/console/tickets/${code}` : undefined}
      >
        <p class="badges-list">
          <TicketMarks visit={visit} ticket={ticket} />
          <DueBadge visit={visit} ticket={ticket} />
          <Limits visit={visit} ticket={ticket} />
        </p>
        {ticket.soundsLike ? <Alert kind="warning" title={texts.soundsLike[ticket.soundsLike]} /> : null}
      </div>
      <div class="row row-cards">
        <div class="col-lg-7">
          <TicketTold {...props} />
          <ReporterBox {...props} />
          <TicketHistory visit={visit} shown={shown} />
        </div>
        <div class="col-lg-5">{may(visit.staff, 'tickets.work') ? <TicketActions {...props} /> : null}</div>
      </div>
    </ConsolePage>
  );
}
