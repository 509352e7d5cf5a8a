import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import type { ManyChanged } from '#src/tickets/change-many.ts';
import { movedWords } from './moved-words.ts';
import { ticketsTexts } from './tickets-texts.ts';

/** What became of each of many. */
export function ManyPage({ visit, changed }: { readonly visit: Visit; readonly changed: ManyChanged }) {
  const texts = ticketsTexts(visit.language);
  return (
    <ConsolePage
      visit={visit}
      title={texts.bulkResult}
      above={<a href={`/console/tickets${new URL(visit.c.req.url).search}`}>{texts.back}</a>}
    >
      <div class="card">
        <ul class="list-group list-group-flush" data-list>
          {changed.map(({ code, moved }) => (
            <li class="list-group-item">
              <a href={`/console/tickets/${code}`} data-line>
                {code}
              </a>{' '}
              <Badge tone={moved.kind === 'moved' ? 'green' : 'red'}>{movedWords(moved, texts)}</Badge>
            </li>
          ))}
        </ul>
      </div>
    </ConsolePage>
  );
}
