import { formatDay } from '#src/answers/compose/format-day.ts';
import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { CheckField, TextField } from '#src/console/frame/fields.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { ReceivedSearch, ReceivedShown } from '#src/desk/local/show-received.ts';
import { may } from '#src/people/rights.ts';
import { localTexts } from './local-texts.ts';
import { ReceivedFilters } from './received-filters.tsx';

export type ShownReceived = {
  readonly visit: Visit;
  readonly asked: ReceivedSearch;
  readonly shown: ReceivedShown;
  /** Why some of what was ticked could not be done. */
  readonly wrong: readonly string[];
};

/** Procedures with a tick for each: the list of the centre, or of one of its wards. */
export function ReceivedPage(props: ShownReceived) {
  const { visit, asked, shown, wrong } = props;
  const all = localTexts(visit.language);
  const texts = all.received;
  return (
    <ConsolePage visit={visit} title={texts.title} said={all.said}>
      <DeskTabs visit={visit} current="received" />
      <p class="text-secondary">{texts.lead}</p>
      {wrong.length > 0 ? (
        <Alert kind="danger" title={all.refused}>
          <ul>
            {wrong.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <ReceivedFilters {...props} />
      <p class="text-secondary" role="status">
        {texts.count(shown.onList.size)}
      </p>
      {shown.found.lines.length === 0 ? (
        <EmptyState icon="search" title={texts.nothing} text={texts.nothingText} />
      ) : (
        <PostForm visit={visit} action="/desk/received">
          <input type="hidden" name="area" value={asked.area} />
          <div class="card mb-3">
            <table class="table table-vcenter card-table table-stacks" data-list>
              <thead>
                <tr>
                  <th scope="col">{texts.columns.pick}</th>
                  <th scope="col">{texts.columns.name}</th>
                  <th scope="col">{texts.columns.state}</th>
                </tr>
              </thead>
              <tbody>
                {shown.found.lines.map((line) => (
                  <Line {...props} line={line} />
                ))}
              </tbody>
            </table>
          </div>
          {may(visit.staff, 'local.write') ? <Acts {...props} /> : null}
        </PostForm>
      )}
      <Pager visit={visit} next={shown.found.next} />
    </ConsolePage>
  );
}

function Line({
  visit,
  shown,
  line,
}: ShownReceived & { readonly line: ReceivedShown['found']['lines'][number] }) {
  const { received: texts, from: since, to: until } = localTexts(visit.language);
  const on = shown.onList.get(line.id);
  const name = line.plainName ?? line.name;
  const { language } = visit;
  const days = on
    ? [
        on.place,
        on.from && `${since} ${formatDay(on.from, language)}`,
        on.to && `${until} ${formatDay(on.to, language)}`,
      ]
    : [];
  return (
    <tr>
      <td>
        <input
          class="form-check-input"
          type="checkbox"
          name="codes[]"
          value={line.id}
          aria-label={texts.pick(name)}
        />
      </td>
      <td>
        <a href={entryPath(line.id)} data-line>
          {name}
        </a>
        <div class="text-secondary small">{[line.id, line.field].filter(Boolean).join(' · ')}</div>
      </td>
      <td data-label={texts.columns.state}>
        {on ? <Badge tone="green">{texts.yes}</Badge> : <span class="text-secondary">{texts.no}</span>}{' '}
        {days.filter(Boolean).join(' · ')}
      </td>
    </tr>
  );
}

function Acts({ visit, asked, shown }: ShownReceived) {
  const { received: texts, decisions } = localTexts(visit.language);
  const filters = [asked.q, asked.field, asked.level].some(Boolean) ? asked : null;
  return (
    <div class="card card-body acts">
      {filters ? (
        <>
          <input type="hidden" name="q" value={asked.q} />
          <input type="hidden" name="field" value={asked.field ?? ''} />
          <input type="hidden" name="level" value={asked.level ?? ''} />
          <input type="hidden" name="listed" value={asked.listed} />
          <CheckField name="every" label={texts.every(shown.found.total)} />
        </>
      ) : null}
      <div class="filters filters-tight">
        <TextField name="place" label={texts.place} max={200} />
        <TextField name="from" label={decisions.fromDay} type="date" />
        <TextField name="to" label={decisions.toDay} type="date" />
      </div>
      <div class="btn-list">
        <button class="btn btn-primary" type="submit" name="act" value="put">
          {texts.put}
        </button>
        <button class="btn" type="submit" name="act" value="take-off">
          {texts.off}
        </button>
      </div>
    </div>
  );
}
