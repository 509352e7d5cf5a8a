import type { Child } from 'hono/jsx';
import type { Centre, Language } from '#src/answers/answer.ts';
import type { Assets } from './assets.ts';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import type { PageTexts } from './page-texts.ts';
import { dialUrl } from './safe-url.ts';
import { assetUrl } from './serve-asset.ts';

export type Frame = {
  readonly centre: Centre;
  readonly language: Language;
  readonly texts: PageTexts;
  readonly assets: Assets;
};

type PageProps = Frame & {
  readonly title: string;
  readonly children?: Child;
  readonly description?: string;
  /** Its browser code, and what it adds to the style of all pages. */
  readonly script?: 'chat.js' | 'list.js' | 'quay.js';
  readonly style?: 'lists.css' | 'quay-desk.css';
  readonly head?: Child;
};

/** What every page has: who speaks, that it is a machine, and how to reach a person. */
export function PageFrame(props: PageProps) {
  const { assets, language, texts } = props;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="description" content={props.description ?? texts.description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0b4f43" />
        <link rel="icon" href={assetUrl(assets, 'mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetUrl(assets, 'page.css')} />
        {props.style ? <link rel="stylesheet" href={assetUrl(assets, props.style)} /> : null}
        <script type="module" src={assetUrl(assets, props.script ?? 'chat.js')} />
        {props.head}
      </head>
      <body>{props.children}</body>
    </html>
  );
}

/** `otherLanguagePath` is the same page in the other language, where it is not the chat. */
export function Banner(props: { readonly frame: Frame; readonly otherLanguagePath?: string }) {
  const { frame, otherLanguagePath } = props;
  const { centre, language, texts } = frame;
  const home = language === 'vi' ? '/' : `/?lang=${language}`;
  const { language: other, label } = texts.otherLanguage;
  const otherHome = other === 'vi' ? '/' : `/?lang=${other}`;
  return (
    <header class="banner">
      <a class="brand" href={home}>
        <Mark />
        <span lang="vi">{texts.brand}</span>
      </a>
      <p class="centre" lang="vi">
        {centre.name}
      </p>
      <p class="badge">{texts.badge}</p>
      <p class="tagline">{texts.tagline}</p>
      {centre.hotline === null ? null : <Hotline number={centre.hotline} texts={texts} />}
      <a class="start-over" href={home} data-start-over>
        <Icon name="again" />
        <span>{texts.startOver}</span>
      </a>
      <a class="language" href={otherLanguagePath ?? otherHome} hreflang={other} lang={other}>
        {label}
      </a>
    </header>
  );
}

function Hotline({ number, texts }: { readonly number: string; readonly texts: PageTexts }) {
  const url = dialUrl(number);
  const words = (
    <>
      <Icon name="phone" />
      <span>
        {texts.hotline} <strong>{number}</strong>
      </span>
    </>
  );
  return url === null ? (
    <p class="hotline">{words}</p>
  ) : (
    <a class="hotline" href={url}>
      {words}
    </a>
  );
}
