import type { Visit } from '#src/console/console-route.ts';
import { Moment } from '#src/console/frame/moment.tsx';
import type { listEarlierCalls } from '#src/hotline/list-earlier-calls.ts';
import { hotlineTexts } from './hotline-texts.ts';
import { wrapTexts } from './wrap-texts.ts';

export type EarlierCalls = Awaited<ReturnType<typeof listEarlierCalls>>;

/** What the same number called about before; folded until somebody wants it. */
export function EarlierCallList({
  visit,
  earlier,
}: {
  readonly visit: Visit;
  readonly earlier: EarlierCalls;
}) {
  const texts = hotlineTexts(visit.language).earlier;
  const { categories } = wrapTexts(visit.language);
  if (earlier.length === 0) return null;
  return (
    <details class="call-earlier">
      <summary data-key="e" data-key-name={texts.title(earlier.length)}>
        {texts.title(earlier.length)} <kbd>e</kbd>
      </summary>
      <p class="text-secondary">{texts.hint}</p>
      <ul>
        {earlier.map(({ startedAt, staffName, category, summary, promises, ticket }) => (
          <li>
            <strong>{category === null ? texts.unwrapped : categories[category]}</strong>{' '}
            <span class="text-secondary">
              <Moment at={startedAt} /> {staffName}
            </span>
            {summary ? <p lang="vi">{summary}</p> : null}
            {promises.map((promise) => (
              <p lang="vi">{texts.promised(promise)}</p>
            ))}
            {ticket ? <a href={`/console/tickets/${ticket.code}`}>{ticket.code}</a> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
