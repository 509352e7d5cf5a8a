import type { Child } from 'hono/jsx';
import { inLanguage } from '#src/web/checklist/in-language.ts';
import { Mark } from '#src/web/page/mark.tsx';
import type { Frame } from '#src/web/page/page-frame.tsx';
import { assetUrl } from '#src/web/page/serve-asset.ts';

/** What the pages for those who build on us have: the way home, and the same page in the other language. */
export function BuilderFrame(props: {
  readonly frame: Frame;
  readonly title: string;
  readonly path: string;
  readonly head?: Child;
  readonly children?: Child;
}) {
  const { frame, path } = props;
  const { assets, language, texts, centre } = frame;
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${props.title} · ${texts.brand}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0b4f43" />
        <link rel="icon" href={assetUrl(assets, 'mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetUrl(assets, 'builders.css')} />
        {props.head}
      </head>
      <body>
        <header class="top">
          <a class="brand" href={inLanguage('/', language)}>
            <Mark />
            <span lang="vi">{texts.brand}</span>
          </a>
          <span class="centre" lang="vi">
            {centre.name}
          </span>
          <a class="language" href={inLanguage(path, other)} hreflang={other} lang={other}>
            {texts.otherLanguage.label}
          </a>
        </header>
        {props.children}
      </body>
    </html>
  );
}
