import type { Child } from 'hono/jsx';
import type { Guest } from '#src/console/console-route.ts';
import { ConsoleHtml } from '#src/console/frame/console-html.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';

/** A page for somebody who is not in yet: whose house it is, one thing to do, and the other language. */
export function GuestPage(props: {
  readonly guest: Guest;
  readonly title: string;
  /** Where the other language leads back to, where this page answers a form. */
  readonly back?: string;
  readonly children?: Child;
}) {
  const { guest, title } = props;
  const { language, resources, c } = guest;
  const other = language === 'vi' ? 'en' : 'vi';
  const { pathname, search } = new URL(c.req.url);
  const back = encodeURIComponent(props.back ?? pathname + search);
  return (
    <ConsoleHtml assets={resources.assets} language={language} title={title}>
      <main class="alone door" id="content">
        <p class="door-house" lang="vi">
          <span class="door-brand">{consoleTexts(language).brand}</span>
          <span>{resources.centre.name}</span>
        </p>
        <div class="card">
          <div class="card-body">
            <h1 class="card-title">{title}</h1>
            {props.children}
          </div>
        </div>
        <a
          class="door-language"
          href={`/console/language/${other}?back=${back}`}
          hreflang={other}
          lang={other}
        >
          {consoleTexts(language).otherLanguage}
        </a>
      </main>
    </ConsoleHtml>
  );
}
