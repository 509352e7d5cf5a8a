import type { Context } from 'hono';
import { wardSiteEn } from '#prompts/ward-site.en.ts';
import { wardSiteVi } from '#prompts/ward-site.vi.ts';
import { inLanguage } from '#src/web/checklist/in-language.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { Frame } from '#src/web/page/page-frame.tsx';
import { frameOf, renderPage } from '#src/web/page/render-page.tsx';
import { assetUrl } from '#src/web/page/serve-asset.ts';

type Words = typeof wardSiteVi;

/** `GET /nhung/trang-mau`: the site of an invented ward, with a look of its own and the widget on it. */
export function showWardSite(
  resources: RouteResources,
): (c: Context<HttpEnv>) => Response | Promise<Response> {
  return (c) => {
    const frame = frameOf(c, resources);
    const words = frame.language === 'en' ? wardSiteEn : wardSiteVi;
    return renderPage(c, <WardSite frame={frame} words={words} />);
  };
}

function WardSite({ frame, words }: { readonly frame: Frame; readonly words: Words }) {
  const { assets, language } = frame;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{words.owner}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={assetUrl(assets, 'mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetUrl(assets, 'ward-site.css')} />
        <script src="/widget.js" defer data-lang={language} data-label={words.label} />
      </head>
      <body>
        <header>
          <p class="invented">
            {words.invented} <a href={inLanguage('/nhung', language)}>{words.back}</a>
          </p>
          <Masthead words={words} />
          <ul class="menu">
            {words.menu.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </header>
        <main>
          <News words={words} />
          <aside>
            <h2>{words.askTitle}</h2>
            <p>
              {words.ask} <a href={inLanguage('/', language)}>{words.askLink}</a>.
            </p>
          </aside>
        </main>
        <footer>{words.footer}</footer>
      </body>
    </html>
  );
}

function Masthead({ words }: { readonly words: Words }) {
  return (
    <div class="masthead">
      <svg class="emblem" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <circle cx="24" cy="24" r="22" />
        <path d="M24 8v32M17 40V20M31 40V20M24 16c5-1 8-4 9-8-5 0-8 3-9 8Zm-7 8c-4-1-7-3-8-7 4 0 7 3 8 7Zm14 2c4-1 7-3 8-7-4 0-7 3-8 7Z" />
      </svg>
      <div>
        <p class="province">{words.province}</p>
        <p class="owner">{words.owner}</p>
      </div>
    </div>
  );
}

function News({ words }: { readonly words: Words }) {
  return (
    <section>
      <h1>{words.newsTitle}</h1>
      {words.news.map(({ title, text }) => (
        <article>
          <h2>{title}</h2>
          <p>{text}</p>
        </article>
      ))}
    </section>
  );
}
