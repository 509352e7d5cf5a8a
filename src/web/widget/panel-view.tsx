import { inLanguage } from '#src/web/checklist/in-language.ts';
import { AskForm } from '#src/web/page/ask-form.tsx';
import { type ChatTexts, chatTexts } from '#src/web/page/chat-texts.ts';
import { ComposerForm } from '#src/web/page/composer-form.tsx';
import { Icon } from '#src/web/page/icon.tsx';
import { Mark } from '#src/web/page/mark.tsx';
import { dialUrl } from '#src/web/page/safe-url.ts';
import type { ScriptTag } from './script-tag.ts';
import { type WidgetTexts, widgetTexts } from './widget-texts.ts';

/** As many as fit above the fold of a panel. */
const examplesShown = 3;

/** The button that opens the panel. */
export function LauncherView({ tag }: { readonly tag: ScriptTag }) {
  const texts = widgetTexts(tag.language);
  return (
    <button
      type="button"
      class={tag.label === null ? 'launcher' : 'launcher labelled'}
      aria-haspopup="dialog"
      aria-expanded="false"
      aria-label={tag.label === null ? texts.open : undefined}
      title={tag.label === null ? texts.open : undefined}
    >
      <Icon name="chat" />
      {tag.label === null ? null : <span>{tag.label}</span>}
    </button>
  );
}

/** The chat: the page's own questions and answers in a smaller room. */
export function PanelView({ tag }: { readonly tag: ScriptTag }) {
  const { language } = tag;
  const texts = chatTexts(language);
  return (
    <dialog class="panel" aria-labelledby="title" lang={language}>
      <Head tag={tag} texts={texts} words={widgetTexts(language)} />
      <div class="scroller">
        <Welcome tag={tag} texts={texts} words={widgetTexts(language)} />
        <div id="log" class="log" role="log" aria-live="polite" aria-label={texts.log} />
      </div>
      <div class="composer">
        <ComposerForm language={language} texts={texts} />
        <p id="progress" class="unseen" role="status" />
      </div>
    </dialog>
  );
}

type Words = { readonly tag: ScriptTag; readonly texts: ChatTexts; readonly words: WidgetTexts };

function Head({ tag, texts, words }: Words) {
  return (
    <div class="head">
      <Mark />
      <div class="who">
        <h2 id="title" tabindex={-1}>
          {words.title}
        </h2>
        <p class="badge">{texts.badge}</p>
      </div>
      <span data-call hidden />
      <Tool name="again" label={words.startOver} mark="data-start-over" />
      <a
        class="tool"
        href={inLanguage(`${tag.home}/`, tag.language)}
        target="_blank"
        rel="noopener"
        title={words.fullPage}
      >
        <Icon name="away" />
        <span class="unseen">
          {words.fullPage} ({texts.newTab})
        </span>
      </a>
      <Tool name="close" label={words.close} mark="data-close" />
      <p class="centre" lang="vi" hidden />
    </div>
  );
}

function Tool(props: { readonly name: 'again' | 'close'; readonly label: string; readonly mark: string }) {
  return (
    <button type="button" class="tool" title={props.label} {...{ [props.mark]: true }}>
      <Icon name={props.name} />
      <span class="unseen">{props.label}</span>
    </button>
  );
}

/** The way to a person, once it is known. */
export function CallView(props: { readonly number: string; readonly words: WidgetTexts }) {
  const label = props.words.call(props.number);
  return (
    <a class="tool" href={dialUrl(props.number) ?? undefined} title={label}>
      <Icon name="phone" />
      <span class="unseen">{label}</span>
    </a>
  );
}

function Welcome({ tag, texts, words }: Words) {
  return (
    <div class="welcome">
      <p class="greeting">{words.greeting}</p>
      <ul class="examples" aria-label={texts.examplesTitle}>
        {texts.examples.slice(0, examplesShown).map(({ label, value }) => (
          <li>
            <AskForm
              asking={{ question: value, shown: label }}
              language={tag.language}
              kind="example"
              label={label}
            />
          </li>
        ))}
      </ul>
      <p class="privacy">
        <Icon name="shield" />
        <span>{words.privacy}</span>
      </p>
    </div>
  );
}
