import { PhoneView } from './phone-view.tsx';
import { sandboxTexts as texts } from './sandbox-texts.ts';

const views = ['zalo', 'telegram', 'kept'] as const;

/** Two phones side by side, and what the centre keeps of them; on a small screen one of the three at a time. */
export function SandboxPage({ centreUrl }: { readonly centreUrl: string }) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{texts.title}</title>
        <link rel="stylesheet" href="/sandbox.css" />
        <link rel="icon" href="data:," />
        <script type="module" src="/sandbox.js" />
      </head>
      <body data-shows="zalo">
        <header class="top">
          <h1>{texts.title}</h1>
          <p>{texts.about}</p>
          <label class="switch">
            <input type="checkbox" id="raw" /> {texts.raw}
          </label>
          <a href={centreUrl} target="_blank" rel="noopener">
            {texts.page}
          </a>
        </header>
        <nav class="views" aria-label={texts.title}>
          {views.map((view) => (
            <button type="button" data-show={view} aria-pressed={view === 'zalo' ? 'true' : 'false'}>
              {texts.views[view]}
            </button>
          ))}
        </nav>
        <main>
          <PhoneView name="zalo" />
          <PhoneView name="telegram" />
          <section class="kept" data-view="kept" aria-label={texts.kept.heading}>
            <h2>{texts.kept.heading}</h2>
            <p class="quiet">{texts.kept.about}</p>
            <div data-kept />
          </section>
        </main>
      </body>
    </html>
  );
}
