import type { Visit } from '#src/console/console-route.ts';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { sendPage } from '#src/console/frame/send-page.ts';
import { searchConversations } from '#src/inbox/search-conversations.ts';
import { may } from '#src/people/rights.ts';
import { inboxTexts, shortOf } from './inbox-texts.ts';

/** `GET /console/inbox/search`: where something was said. */
export async function showSearch(visit: Visit): Promise<Response> {
  const words = (visit.c.req.query('q') ?? '').slice(0, 200);
  const found = await searchConversations(visit.resources, visit.staff, words);
  return await sendPage(visit.c, <SearchPage visit={visit} words={words} found={found} />);
}

type Found = {
  readonly visit: Visit;
  readonly words: string;
  readonly found: Awaited<ReturnType<typeof searchConversations>>;
};

function SearchPage({ visit, words, found }: Found) {
  const all = inboxTexts(visit.language);
  const texts = all.searchPage;
  return (
    <ConsolePage visit={visit} title={texts.title} above={<a href="/console/inbox">{all.title}</a>}>
      <form method="get" class="inbox-search">
        <label class="form-label" for="inbox-q">
          {texts.label}
        </label>
        <div class="inbox-search-line">
          <input
            class="form-control"
            id="inbox-q"
            type="search"
            name="q"
            value={words}
            maxlength={200}
            aria-describedby="inbox-q-hint"
            data-search
          />
          <button class="btn btn-primary" type="submit">
            <ConsoleIcon name="search" />
            {consoleTexts(visit.language).search}
          </button>
        </div>
        <small class="form-hint" id="inbox-q-hint">
          {may(visit.staff, 'inbox.supervise') ? texts.hintAll : texts.hint}
        </small>
      </form>
      <Results visit={visit} words={words} found={found} />
    </ConsolePage>
  );
}

function Results({ visit, words, found }: Found) {
  const texts = inboxTexts(visit.language);
  if (found.length === 0) {
    const { title, text } = words.trim() === '' ? texts.searchPage.start : texts.searchPage.none;
    return <EmptyState icon="search" title={title} text={text} />;
  }
  return (
    <ul class="inbox-lines card" data-list>
      {found.map(({ conversationId, channel, agency, text, at }) => (
        <li>
          <a class="inbox-line" href={`/console/inbox/${conversationId}`} data-line>
            <span class="inbox-line-head">
              <strong>{texts.citizen(shortOf(conversationId))}</strong>
              <span>{[texts.channels[channel], agency].filter(Boolean).join(' · ')}</span>
              <Moment at={at} />
            </span>
            <span class="inbox-line-text">
              <bdi>{text}</bdi>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
