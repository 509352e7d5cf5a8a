import { type Frame, PageFrame } from '#src/web/page/page-frame.tsx';
import { QuayKeys } from './quay-keys.tsx';
import { longestSearch, type QuayLine } from './quay-line.ts';
import type { QuayList } from './quay-list.ts';
import { QuayPanel } from './quay-panel.tsx';
import { QuayResults } from './quay-results.tsx';
import { quayTexts } from './quay-texts.ts';

export type QuayShown = {
  readonly q: string;
  readonly lines: readonly QuayLine[] | null;
  readonly list: QuayList | null;
  /** Seconds until the next search is taken, where this one was not. */
  readonly wait?: number;
};

/** One input, what was found below it, and the open list beside it. */
export function QuayPage({ frame, shown }: { readonly frame: Frame; readonly shown: QuayShown }) {
  const { language, centre } = frame;
  const { q, list } = shown;
  const texts = quayTexts(language);
  return (
    <PageFrame
      {...frame}
      title={`${texts.title} · ${centre.name}`}
      script="quay.js"
      style="quay-desk.css"
      head={<meta name="robots" content="noindex" />}
    >
      <div class="quay" data-centre={centre.name} data-hotline={centre.hotline ?? ''}>
        <header class="quay-head">
          <h1>{texts.heading}</h1>
          <p class="quay-centre" lang="vi">
            {centre.name}
          </p>
          <button type="button" class="quiet" hidden aria-haspopup="dialog" data-show-keys>
            {texts.showKeys} <kbd>?</kbd>
          </button>
        </header>
        <search class="quay-find">
          <div class="quay-search">
            <form method="get" action="/quay" data-search>
              {language === 'vi' ? null : <input type="hidden" name="lang" value={language} />}
              <label class="unseen" for="quay-q">
                {texts.search}
              </label>
              <div class="field">
                <input
                  id="quay-q"
                  name="q"
                  type="search"
                  value={q}
                  maxlength={longestSearch}
                  placeholder={texts.placeholder}
                  autocomplete="off"
                  autocapitalize="off"
                  spellcheck={false}
                  autofocus={list === null}
                  enterkeyhint="search"
                />
                <button type="submit" class="send">
                  {texts.submit}
                </button>
              </div>
            </form>
          </div>
          <p class="quay-said" role="status" data-said>
            {saidOf(shown, frame)}
          </p>
          <div data-results>
            {shown.lines === null || shown.lines.length === 0 ? null : (
              <QuayResults lines={shown.lines} state={{ q, language }} texts={texts} />
            )}
          </div>
        </search>
        <main class="quay-panel" tabindex={-1} aria-label={texts.list} data-panel>
          {list === null ? (
            <p class="panel-empty">{texts.choose}</p>
          ) : (
            <QuayPanel list={list} q={q} centre={centre} language={language} texts={texts} />
          )}
        </main>
        <p class="unseen" role="status" data-panel-said />
        <QuayKeys texts={texts} />
      </div>
    </PageFrame>
  );
}

function saidOf({ q, lines, wait }: QuayShown, { language, texts }: Frame): string {
  const words = quayTexts(language);
  if (wait !== undefined) return texts.limited(wait);
  if (lines === null) return words.start;
  return lines.length === 0 ? words.nothing(q) : words.found(lines.length);
}
