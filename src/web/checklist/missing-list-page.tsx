import { formAction } from '#src/web/page/ask-form.tsx';
import { Banner, type Frame, PageFrame } from '#src/web/page/page-frame.tsx';
import { listTexts } from './list-texts.ts';

/** A link to a procedure that is not there: it is said which, and what to do instead. */
export function MissingListPage({ frame, code }: { readonly frame: Frame; readonly code: string }) {
  const texts = listTexts(frame.language);
  return (
    <PageFrame {...frame} title={texts.unknownCodeTitle} script="list.js" style="lists.css">
      <div class="frame">
        <Banner frame={frame} />
        <main class="list-page missing">
          <h1>{texts.unknownCodeTitle}</h1>
          <p class="greeting">{texts.unknownCode(code)}</p>
          <form class="missing-search" method="post" action={formAction(frame.language)}>
            <label for="missing-search">{texts.searchLabel}</label>
            <div class="field">
              <input
                id="missing-search"
                name="question"
                type="search"
                placeholder={texts.searchPlaceholder}
                maxlength={200}
                autocomplete="off"
              />
              <button type="submit" class="send">
                {texts.search}
              </button>
            </div>
          </form>
          <p class="link">
            <a href={frame.language === 'vi' ? '/' : '/?lang=en'}>{frame.texts.home}</a>
          </p>
        </main>
      </div>
    </PageFrame>
  );
}
