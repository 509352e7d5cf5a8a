import type { Visit } from '#src/console/console-route.ts';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { StaffTicket, StaffTicketPage, StaffTicketsAsked } from '#src/tickets/list-for-staff.ts';
import { BulkBar } from './bulk-bar.tsx';
import { DueBadge } from './due-badge.tsx';
import { TicketFilters } from './ticket-filters.tsx';
import { TicketMarks } from './ticket-marks.tsx';
import { ticketsTexts } from './tickets-texts.ts';

export type ManyTyped = {
  readonly codes: readonly string[];
  readonly act: 'assign' | 'forward' | 'correct';
  readonly agency: string;
  readonly category: string;
  readonly why: string;
};

export type TicketsShown = {
  readonly visit: Visit;
  readonly asked: StaffTicketsAsked;
  readonly page: StaffTicketPage;
  /** What a form for many lacked, and what was filled in. */
  readonly wrong?: string;
  readonly typed?: ManyTyped;
};

/** The queue of reports: what is nearest to its limit first. */
export function TicketsPage(shown: TicketsShown) {
  const { visit, page, typed } = shown;
  const texts = ticketsTexts(visit.language);
  const works = may(visit.staff, 'tickets.work');
  return (
    <ConsolePage
      visit={visit}
      title={texts.title}
      above={texts.count(page.total)}
      said={texts.said}
      actions={may(visit.staff, 'tickets.export') ? <Export {...shown} /> : null}
    >
      <TicketFilters {...shown} />
      {page.tickets.length === 0 ? (
        <div id="tickets" data-live="tickets">
          <Nothing {...shown} />
        </div>
      ) : (
        <PostForm visit={visit} action={`/tickets/many${searchOf(visit)}`}>
          <div id="tickets" data-live="tickets">
            <div class="card">
              <div class="table-responsive">
                <table class="table table-vcenter card-table table-stacks" data-list>
                  <TableHead visit={visit} />
                  <tbody>
                    {page.tickets.map((ticket) => (
                      <Line
                        visit={visit}
                        ticket={ticket}
                        isPicked={typed?.codes.includes(ticket.code ?? '')}
                      />
                    ))}
                  </tbody>
                </table>
              </div>
            </div>
            <Pager visit={visit} next={page.next === null ? null : String(page.next)} />
          </div>
          {works ? <BulkBar {...shown} /> : null}
        </PostForm>
      )}
    </ConsolePage>
  );
}

function TableHead({ visit }: { readonly visit: Visit }) {
  const { columns, pickEvery } = ticketsTexts(visit.language);
  const shown = [columns.code, columns.words, columns.state, columns.due, columns.agency, columns.who];
  return (
    <thead>
      <tr>
        {may(visit.staff, 'tickets.work') ? (
          <th scope="col">
            <span class="visually-hidden">{columns.pick}</span>
            <input
              class="form-check-input"
              type="checkbox"
              hidden
              aria-label={pickEvery}
              data-pick-all="codes[]"
            />
          </th>
        ) : null}
        {shown.map((name) => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
  );
}

const mostWords = 140;

type LineProps = {
  readonly visit: Visit;
  readonly ticket: StaffTicket;
  readonly isPicked: boolean | undefined;
};

function Line({ visit, ticket, isPicked }: LineProps) {
  const texts = ticketsTexts(visit.language);
  const { columns } = texts;
  const code = ticket.code ?? '';
  const words = ticket.wordsMasked ?? '';
  return (
    <tr id={`ticket-${code}`}>
      {may(visit.staff, 'tickets.work') ? (
        <td>
          <input
            class="form-check-input"
            type="checkbox"
            name="codes[]"
            value={code}
            checked={isPicked}
            aria-label={texts.pickAll(code)}
          />
        </td>
      ) : null}
      <td>
        <a class="text-nowrap" href={`/console/tickets/${code}`} data-line>
          {code}
        </a>
        <div class="text-secondary">{texts.categories[ticket.category ?? 'other'] ?? ticket.category}</div>
      </td>
      <td class="ticket-words">{words.length > mostWords ? `${words.slice(0, mostWords)}…` : words}</td>
      <td data-label={columns.state}>
        <TicketMarks visit={visit} ticket={ticket} />
      </td>
      <td data-label={columns.due}>
        <DueBadge visit={visit} ticket={ticket} />
      </td>
      <td data-label={columns.agency}>{ticket.agency ?? texts.noAgency}</td>
      <td data-label={columns.who}>{ticket.assignee?.name ?? texts.nobody}</td>
    </tr>
  );
}

function Nothing({ visit, asked }: TicketsShown) {
  const texts = ticketsTexts(visit.language);
  const { state, whose, words, agency, kind, category, due, urgent } = asked;
  const filtered =
    state !== 'todo' ||
    whose !== 'anybody' ||
    urgent ||
    [words, agency, kind, category, due].some((each) => each);
  return filtered ? (
    <EmptyState icon="search" title={texts.nothingFound} text={texts.nothingFoundText} />
  ) : (
    <EmptyState icon="check" title={texts.emptyTitle} text={texts.empty} />
  );
}

/** The same filters as the page has, as a file. */
function Export({ visit }: TicketsShown) {
  const texts = ticketsTexts(visit.language);
  return (
    <PostForm visit={visit} action={`/tickets/export${searchOf(visit)}`}>
      <button class="btn" type="submit">
        <ConsoleIcon name="download" />
        {texts.exportDo}
      </button>
    </PostForm>
  );
}

/** The filters of the address, for what goes on from there. */
function searchOf({ c }: Visit): string {
  return new URL(c.req.url).search;
}
