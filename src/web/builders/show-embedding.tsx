import type { Context } from 'hono';
import { embedEn } from '#prompts/embed.en.ts';
import { embedVi } from '#prompts/embed.vi.ts';
import type { WidgetOrigins } from '#src/config.ts';
import { inLanguage } from '#src/web/checklist/in-language.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { Frame } from '#src/web/page/page-frame.tsx';
import { frameOf, renderPage } from '#src/web/page/render-page.tsx';
import { BuilderFrame } from './builder-frame.tsx';
import { CodeView } from './code-view.tsx';
import { ownOrigin } from './own-origin.ts';

type Shown = {
  readonly frame: Frame;
  readonly words: typeof embedVi;
  readonly home: string;
  readonly origins: WidgetOrigins;
};

/** `GET /nhung`: how to put the widget on a page, with the widget on it. */
export function showEmbedding(
  resources: RouteResources,
): (c: Context<HttpEnv>) => Response | Promise<Response> {
  return (c) => {
    const frame = frameOf(c, resources);
    const words = frame.language === 'en' ? embedEn : embedVi;
    const shown = { frame, words, home: ownOrigin(c, resources), origins: resources.widgetOrigins };
    return renderPage(c, <EmbeddingPage {...shown} />);
  };
}

function EmbeddingPage(shown: Shown) {
  const { frame, words, home } = shown;
  const { language } = frame;
  return (
    <BuilderFrame
      frame={frame}
      title={words.title}
      path="/nhung"
      head={<script src="/widget.js" defer data-lang={language} />}
    >
      <main class="leaf">
        <h1>{words.title}</h1>
        <p class="opening">{words.lead}</p>
        <section>
          <h2>{words.lineTitle}</h2>
          <CodeView text={`<script src="${home}/widget.js" defer></script>`} />
          <p>{words.line}</p>
        </section>
        <section>
          <h2>{words.tryTitle}</h2>
          <p>{words.tryHere}</p>
          <p class="link">
            <a href={inLanguage('/nhung/trang-mau', language)}>{words.trySite}</a>
          </p>
        </section>
        <Options words={words} />
        <Promises {...shown} />
        <Policy words={words} home={home} />
        <Link words={words} home={home} />
        <p class="link">
          <a href={inLanguage('/api/reference', language)}>{words.programs}</a>
        </p>
      </main>
    </BuilderFrame>
  );
}

function Options({ words }: { readonly words: Shown['words'] }) {
  return (
    <section>
      <h2>{words.optionsTitle}</h2>
      <dl class="options">
        {words.options.map(({ code, effect }) => (
          <div>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Promises({ words, origins }: Shown) {
  return (
    <>
      <section>
        <h2>{words.promisesTitle}</h2>
        <ul>
          {words.promises.map((each) => (
            <li>{each}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.whoTitle}</h2>
        {origins === 'any' ? <p>{words.who.any}</p> : null}
        {origins !== 'any' && origins.length === 0 ? <p>{words.who.none}</p> : null}
        {origins !== 'any' && origins.length > 0 ? (
          <>
            <p>{words.who.some}</p>
            <ul>
              {origins.map((origin) => (
                <li>
                  <code>{origin}</code>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
    </>
  );
}

function Policy({ words, home }: { readonly words: Shown['words']; readonly home: string }) {
  return (
    <section>
      <h2>{words.policyTitle}</h2>
      <p>{words.policy}</p>
      <CodeView text={`script-src ${home};\nconnect-src ${home}`} />
      <p class="aside">{words.policyOld}</p>
    </section>
  );
}

function Link({ words, home }: { readonly words: Shown['words']; readonly home: string }) {
  const address = `${home}/?${new URLSearchParams({ hoi: words.linkQuestion })}`;
  return (
    <section>
      <h2>{words.linkTitle}</h2>
      <p>{words.link}</p>
      <CodeView text={`<a href="${address}">${words.linkWords}</a>`} />
    </section>
  );
}
