import type { Child } from 'hono/jsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { categories } from '#src/tickets/propose-agency.ts';
import { ticketKinds, ticketStates } from '#src/tickets/ticket.ts';
import type { TicketsShown } from './tickets-page.tsx';
import { ticketsTexts } from './tickets-texts.ts';

/** What is looked for; it stands in the address, so that a link shows the same. */
export function TicketFilters({ visit, asked, page }: TicketsShown) {
  const texts = ticketsTexts(visit.language);
  const any = { value: '', label: texts.any };
  return (
    <form method="get" class="filters filters-tight">
      <label class="form-label filter-words" for="tickets-q">
        {texts.search}
        <input
          id="tickets-q"
          class="form-control"
          type="search"
          name="q"
          value={asked.words ?? ''}
          data-search
        />
      </label>
      <Pick
        name="state"
        label={texts.stateLabel}
        value={asked.state}
        options={(['todo', ...ticketStates, 'all'] as const).map((value) => ({
          value,
          label: texts.states[value],
        }))}
      />
      <Pick
        name="due"
        label={texts.dueLabel}
        value={asked.due ?? ''}
        options={[
          any,
          ...(['late', 'today', 'soon'] as const).map((value) => ({ value, label: texts.dues[value] })),
        ]}
      />
      <Pick
        name="whose"
        label={texts.whoseLabel}
        value={asked.whose}
        options={(['anybody', 'mine', 'nobody'] as const).map((value) => ({
          value,
          label: texts.whose[value],
        }))}
      />
      <Pick
        name="agency"
        label={texts.agencyLabel}
        value={asked.agency ?? ''}
        options={[any, ...page.agencies.map((value) => ({ value, label: value }))]}
      />
      <Pick
        name="kind"
        label={texts.kindLabel}
        value={asked.kind ?? ''}
        options={[any, ...ticketKinds.map((value) => ({ value, label: texts.kinds[value] }))]}
      />
      <Pick
        name="category"
        label={texts.categoryLabel}
        value={asked.category ?? ''}
        options={[any, ...categories.map((value) => ({ value, label: texts.categories[value] ?? value }))]}
      />
      <label class="form-check filters-check">
        <input class="form-check-input" type="checkbox" name="urgent" checked={asked.urgent} />
        <span class="form-check-label">{texts.urgentOnly}</span>
      </label>
      <button class="btn" type="submit">
        <ConsoleIcon name="search" />
        {consoleTexts(visit.language).filter}
      </button>
    </form>
  );
}

type PickProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** One choice of the filters, with its label around it. */
export function Pick({ name, label, value, options }: PickProps): Child {
  const id = `pick-${name}`;
  return (
    <label class="form-label" for={id}>
      {label}
      <select id={id} class="form-select" name={name}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
