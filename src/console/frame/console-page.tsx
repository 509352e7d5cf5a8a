import type { Child } from 'hono/jsx';
import type { Visit } from '#src/console/console-route.ts';
import { ConsoleHtml } from './console-html.tsx';
import { ConsoleIcon } from './console-icon.tsx';
import { ConsoleMenu } from './console-menu.tsx';
import { consoleTexts } from './console-texts.ts';
import { SwitchedOffBanner } from './switched-off-banner.tsx';

type PageProps = {
  readonly visit: Visit;
  readonly title: string;
  /** A line above the title: where this page belongs, best with a link. */
  readonly above?: Child;
  /** Buttons beside the title. */
  readonly actions?: Child;
  /** What was done, by the key that `redirect` was given. */
  readonly said?: Readonly<Record<string, string>>;
  /** Takes the whole width and height, as the inbox does; otherwise a column that reads well. */
  readonly wide?: true;
  readonly children?: Child;
};

/** What every page of the console has: the menu, the title, and what was just done. */
export function ConsolePage(props: PageProps) {
  const { visit, title } = props;
  const { language, resources } = visit;
  const texts = consoleTexts(language);
  return (
    <ConsoleHtml assets={resources.assets} language={language} title={title}>
      <a class="skip" href="#content">
        {texts.skip}
      </a>
      <div class="page">
        <ConsoleMenu visit={visit} />
        <div class="page-wrapper">
          <SwitchedOffBanner visit={visit} />
          <header class="page-header">
            <div class="container-xl">
              <div class="row g-2 align-items-center">
                <div class="col">
                  {props.above ? <div class="page-pretitle">{props.above}</div> : null}
                  <h1 class="page-title">{title}</h1>
                </div>
                {props.actions ? <div class="col-auto ms-auto btn-list">{props.actions}</div> : null}
              </div>
            </div>
          </header>
          <main class="page-body" id="content" tabindex={-1}>
            <div class={props.wide ? 'container-fluid' : 'container-xl'}>
              <Said {...props} />
              {props.children}
            </div>
          </main>
        </div>
      </div>
      <dialog class="shortcuts" id="shortcuts" aria-labelledby="shortcuts-title" data-shortcuts>
        <h2 id="shortcuts-title">{texts.shortcuts.title}</h2>
        <dl
          data-shortcut-list
          data-search={texts.shortcuts.search}
          data-walk={texts.shortcuts.list}
          data-help={texts.shortcuts.help}
        />
        <form method="dialog">
          <button class="btn" type="submit">
            {texts.close}
          </button>
        </form>
      </dialog>
      <p class="offline" role="status">
        {texts.offline}
      </p>
    </ConsoleHtml>
  );
}

function Said({ visit, said }: PageProps) {
  const words = said?.[visit.c.req.query('said') ?? ''];
  if (!words) return null;
  return (
    <div class="alert alert-success" role="status">
      <ConsoleIcon name="check" />
      <div>{words}</div>
    </div>
  );
}
