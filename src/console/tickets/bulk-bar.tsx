import { Alert } from '#src/console/frame/alert.tsx';
import { categories } from '#src/tickets/propose-agency.ts';
import { Pick } from './ticket-filters.tsx';
import type { TicketsShown } from './tickets-page.tsx';
import { ticketsTexts } from './tickets-texts.ts';

/** The same step for all that are picked; it opens once one is, with the fields of the step alone. */
export function BulkBar({ visit, page, wrong, typed }: TicketsShown) {
  const texts = ticketsTexts(visit.language);
  return (
    <fieldset class="card bulk" data-keep>
      <legend class="card-header">{texts.bulkTitle}</legend>
      <div class="card-body">
        {wrong ? <Alert kind="danger" title={wrong} /> : null}
        <p class="text-secondary bulk-none">{texts.bulkPick}</p>
        <p class="text-secondary bulk-some">{texts.bulkHint}</p>
        <div class="filters bulk-some">
          <Pick
            name="act"
            label={texts.bulkAct}
            value={typed?.act ?? 'assign'}
            options={(['assign', 'forward', 'correct'] as const).map((value) => ({
              value,
              label: texts.bulkActs[value],
            }))}
          />
          <label class="form-label bulk-agency" for="bulk-agency">
            {texts.agency}
            <input
              id="bulk-agency"
              class="form-control"
              name="agency"
              list="agencies"
              maxlength={200}
              value={typed?.agency}
            />
          </label>
          <div class="bulk-category">
            <Pick
              name="category"
              label={texts.categoryLabel}
              value={typed?.category ?? ''}
              options={[
                { value: '', label: texts.choose },
                ...categories.map((value) => ({ value, label: texts.categories[value] ?? value })),
              ]}
            />
          </div>
          <label class="form-label bulk-why" for="bulk-why">
            {texts.why}
            <input id="bulk-why" class="form-control" name="why" maxlength={500} value={typed?.why} />
          </label>
          <button class="btn btn-primary" type="submit">
            {texts.bulkDo}
          </button>
        </div>
        <datalist id="agencies">
          {page.agencies.map((agency) => (
            <option value={agency} />
          ))}
        </datalist>
      </div>
    </fieldset>
  );
}
