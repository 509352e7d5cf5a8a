import type { Language } from '#src/answers/answer.ts';
import type { Assets } from '#src/web/page/assets.ts';
import { ConsoleHtml } from './console-html.tsx';
import { consoleTexts } from './console-texts.ts';
import { EmptyState } from './empty-state.tsx';

/** What went wrong, what to do now, and the number to name when somebody is asked for help. */
export function FaultPage(props: {
  readonly assets: Assets;
  readonly language: Language;
  readonly status: number;
  readonly requestId: string;
  /** Somebody of some agencies was at what is the whole centre's. */
  readonly centreWide?: boolean;
  /** Where whoever has to sign in again wanted to be. */
  readonly wished?: string | null;
  /** How much the form takes, and the page that it stands on. */
  readonly tooLarge?: { readonly mostBytes: number; readonly back: string } | null;
}) {
  const { assets, language, status, requestId, wished = null, tooLarge = null } = props;
  const texts = consoleTexts(language);
  const { title, text } = texts.faults[props.centreWide ? 'centreWide' : kindOf(status)];
  return (
    <ConsoleHtml assets={assets} language={language} title={title}>
      <main class="alone" id="content">
        <h1 class="visually-hidden">{title}</h1>
        <EmptyState
          icon="warning"
          title={title}
          text={tooLarge ? `${texts.atMost(sizeInWords(tooLarge.mostBytes))} ${text}` : text}
          action={<Onwards words={texts} wished={wished} back={tooLarge?.back ?? null} />}
        />
        <p class="text-secondary">
          {texts.requestNumber} <code>{requestId}</code>
        </p>
      </main>
    </ConsoleHtml>
  );
}

function Onwards(props: {
  readonly words: Readonly<Record<'home' | 'signInAgain' | 'backToForm', string>>;
  readonly wished: string | null;
  readonly back: string | null;
}) {
  const { words, wished, back } = props;
  const [href, said] =
    wished !== null
      ? [`/console/sign-in?next=${encodeURIComponent(wished)}`, words.signInAgain]
      : back !== null
        ? [back, words.backToForm]
        : ['/console', words.home];
  return (
    <a class="btn btn-primary" href={href}>
      {said}
    </a>
  );
}

function sizeInWords(bytes: number): string {
  const megabytes = Math.floor(bytes / 1024 / 1024);
  return megabytes > 0 ? `${megabytes} MB` : `${Math.floor(bytes / 1024)} kB`;
}

function kindOf(status: number) {
  if (status === 401) return 'signedOut' as const;
  if (status === 403) return 'forbidden' as const;
  if (status === 404) return 'missing' as const;
  if (status === 409) return 'conflict' as const;
  if (status === 413) return 'tooLarge' as const;
  if (status === 429) return 'tooMany' as const;
  return status < 500 ? ('refused' as const) : ('broken' as const);
}
