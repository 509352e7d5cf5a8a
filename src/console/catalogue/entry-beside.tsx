import type { Child } from 'hono/jsx';
import { formatDay } from '#src/answers/compose/format-day.ts';
import { Moment } from '#src/console/frame/moment.tsx';
import { catalogueTexts } from './catalogue-texts.ts';
import type { EntryShown } from './entry-page.tsx';
import { entryPath } from './entry-path.ts';

/** Where an entry stands among others: its drafts, its family, the counters and lists that have it. */
export function EntryBeside({ visit, shown }: EntryShown) {
  const { language } = visit;
  const texts = catalogueTexts(language);
  const { head, families, places, received, drafts } = shown;
  return (
    <>
      {drafts.length > 0 ? (
        <Card title={texts.entry.drafts}>
          <ul class="plain-list">
            {drafts.map(({ id, authorName, savedAt }) => (
              <li>
                <a href={`/console/desk/drafts/${id}`}>{texts.entry.draftBy(authorName)}</a>{' '}
                <span class="text-secondary">
                  <Moment at={savedAt} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {head.kind === 'procedure' ? (
        <>
          <Card title={texts.family.title}>
            {families.length === 0 ? <p class="text-secondary">{texts.family.none}</p> : null}
            <ul class="plain-list">
              {families.map(({ id, question, members }) => (
                <li>
                  <a href={`/console/desk/families/${id}`}>{question[language]}</a>{' '}
                  <span class="text-secondary">{texts.family.members(members.length)}</span>
                </li>
              ))}
            </ul>
          </Card>
          <Card title={texts.received.title}>
            {received.length === 0 ? <p class="text-secondary">{texts.received.none}</p> : null}
            <ul class="plain-list">
              {received.map(({ area, place, from, to }) => (
                <li>
                  <code>{area}</code>{' '}
                  {[
                    place,
                    from && `${texts.entry.from} ${formatDay(from, language)}`,
                    to && `${texts.entry.to} ${formatDay(to, language)}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
            <a href={`/console/desk/received?q=${encodeURIComponent(head.id)}`}>{texts.received.change}</a>
          </Card>
          <Card title={texts.places.title}>
            {places.length === 0 ? <p class="text-secondary">{texts.places.none}</p> : null}
            <ul class="plain-list">
              {places.map(({ entryId, content }) => (
                <li>
                  <a href={entryPath(entryId)}>{content.name}</a>
                </li>
              ))}
            </ul>
          </Card>
        </>
      ) : null}
    </>
  );
}

function Card({ title, children }: { readonly title: string; readonly children?: Child }) {
  return (
    <section class="card mb-3">
      <div class="card-body">
        <h2 class="card-title">{title}</h2>
        {children}
      </div>
    </section>
  );
}
