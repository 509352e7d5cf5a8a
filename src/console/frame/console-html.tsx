import type { Child } from 'hono/jsx';
import type { Language } from '#src/answers/answer.ts';
import type { Assets } from '#src/web/page/assets.ts';
import { assetUrl } from '#src/web/page/serve-asset.ts';
import { consoleTexts } from './console-texts.ts';

/** The outermost of every page of the console, signed in or not. */
export function ConsoleHtml(props: {
  readonly assets: Assets;
  readonly language: Language;
  readonly title: string;
  readonly children?: Child;
}) {
  const { assets, language, title } = props;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · ${consoleTexts(language).brand}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#0b4f43" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={assetUrl(assets, 'mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetUrl(assets, 'console-look.css')} />
        <script type="module" src={assetUrl(assets, 'console.js')} />
      </head>
      <body>{props.children}</body>
    </html>
  );
}
