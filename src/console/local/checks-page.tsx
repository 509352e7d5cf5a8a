import { formatDay } from '#src/answers/compose/format-day.ts';
import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { type CheckList, checkLists, type listChecks } from '#src/desk/catalogue/list-checks.ts';
import { may } from '#src/people/rights.ts';
import { localTexts } from './local-texts.ts';

export const oldAfter = [90, 180, 365] as const;

type Shown = {
  readonly visit: Visit;
  readonly list: CheckList;
  readonly olderThan: number;
  readonly lines: Awaited<ReturnType<typeof listChecks>>;
};

/** What somebody should look at, by the reason. */
export function ChecksPage({ visit, list, olderThan, lines }: Shown) {
  const { language } = visit;
  const texts = localTexts(language).checks;
  return (
    <ConsolePage visit={visit} title={texts.title}>
      <DeskTabs visit={visit} current="checks" />
      <Lists visit={visit} list={list} />
      <p class="text-secondary">{texts.about[list]}</p>
      {list === 'old-source' ? (
        <form method="get" class="filters filters-tight">
          <input type="hidden" name="list" value={list} />
          <label class="form-label" for="older-than">
            {texts.olderThan}
            <select class="form-select" id="older-than" name="days">
              {oldAfter.map((days) => (
                <option value={String(days)} selected={days === olderThan}>
                  {texts.days(days)}
                </option>
              ))}
            </select>
          </label>
          <button class="btn" type="submit">
            {consoleTexts(language).filter}
          </button>
        </form>
      ) : null}
      {lines.length === 0 ? (
        <EmptyState icon="check" title={texts.empty} text={texts.emptyText} />
      ) : (
        <div class="card">
          <table class="table table-vcenter card-table table-stacks" data-list>
            <thead>
              <tr>
                <th scope="col">{texts.columns.name}</th>
                <th scope="col">{texts.columns.why}</th>
                <th scope="col">
                  <span class="visually-hidden">{texts.edit}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, name, day, count, why }) => (
                <tr>
                  <td>
                    <a href={entryPath(id)} data-line>
                      {name}
                    </a>
                    <div class="text-secondary small">{id}</div>
                  </td>
                  <td>
                    {[day && formatDay(day, language), count !== null && texts.counts[list](count), why]
                      .filter(Boolean)
                      .join(' · ')}
                  </td>
                  <td>
                    {may(visit.staff, 'desk.write') ? (
                      <PostForm visit={visit} action={`/desk/entries/${encodeURIComponent(id)}/draft`}>
                        <input type="hidden" name="from" value={list === 'differing' ? 'arrived' : 'today'} />
                        <button class="btn btn-sm" type="submit" aria-label={`${texts.edit}: ${name}`}>
                          {texts.edit}
                        </button>
                      </PostForm>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ConsolePage>
  );
}

function Lists({ visit, list }: Pick<Shown, 'visit' | 'list'>) {
  const texts = localTexts(visit.language).checks;
  return (
    <nav class="btn-list mb-3" aria-label={texts.title}>
      {checkLists.map((one) => (
        <a
          class={one === list ? 'btn btn-primary' : 'btn'}
          href={`/console/desk/checks?list=${one}`}
          aria-current={one === list ? 'page' : undefined}
        >
          {texts.lists[one]}
        </a>
      ))}
    </nav>
  );
}
