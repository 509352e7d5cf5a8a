import type { Place } from '#knowledge/place.ts';
import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { PlacesPage as Places } from '#src/desk/local/show-places.ts';
import { may } from '#src/people/rights.ts';
import { localTexts, sayArea } from './local-texts.ts';

/** Where papers are received, and when. */
export function PlacesPage({ visit, page }: { readonly visit: Visit; readonly page: Places }) {
  const { language } = visit;
  const texts = localTexts(language).places;
  const mayWrite = may(visit.staff, 'desk.write');
  const add = mayWrite ? (
    <PostForm visit={visit} action="/desk/drafts">
      <input type="hidden" name="kind" value="place" />
      <button class="btn btn-primary" type="submit">
        {texts.add}
      </button>
    </PostForm>
  ) : null;
  return (
    <ConsolePage visit={visit} title={texts.title} actions={add}>
      <DeskTabs visit={visit} current="places" />
      <p class="text-secondary">{texts.lead}</p>
      {page.places.length === 0 ? (
        <EmptyState icon="book" title={texts.empty} text={texts.emptyText} />
      ) : (
        <div class="card">
          <table class="table table-vcenter card-table table-stacks" data-list>
            <thead>
              <tr>
                <th scope="col">{texts.columns.name}</th>
                <th scope="col">{texts.columns.address}</th>
                <th scope="col">{texts.columns.hours}</th>
                <th scope="col">{texts.columns.phone}</th>
                <th scope="col">
                  <span class="visually-hidden">{texts.edit}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {page.places.map(({ id, draft, place }) => (
                <tr>
                  <td>
                    <a href={entryPath(id)} data-line>
                      {place.name}
                    </a>
                    <div class="text-secondary small">
                      {place.area ? sayArea(place.area, language) : ''}{' '}
                      {draft ? <Badge tone="blue">{texts.draft}</Badge> : null}
                    </div>
                  </td>
                  <td data-label={texts.columns.address}>{place.address ?? texts.notGiven}</td>
                  <td data-label={texts.columns.hours}>{sayHours(place, texts) || texts.notGiven}</td>
                  <td data-label={texts.columns.phone}>{place.phone ?? texts.notGiven}</td>
                  <td>
                    {mayWrite ? (
                      <PostForm visit={visit} action={`/desk/entries/${encodeURIComponent(id)}/draft`}>
                        <input type="hidden" name="from" value="today" />
                        <button class="btn btn-sm" type="submit" aria-label={`${texts.edit}: ${place.name}`}>
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
      <Pager visit={visit} next={page.next} />
    </ConsolePage>
  );
}

/** "T2, T3: 07:30–11:30". */
function sayHours({ hours }: Place, { weekdays }: { readonly weekdays: readonly string[] }): string {
  return hours
    .map(
      ({ days, opens, closes }) =>
        `${days.map((day) => weekdays[day - 1] ?? day).join(', ')}: ${opens}–${closes}`,
    )
    .join('; ');
}
