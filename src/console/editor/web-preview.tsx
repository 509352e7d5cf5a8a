import type { Answer } from '#src/answers/answer.ts';
import type { Visit } from '#src/console/console-route.ts';
import type { Draft } from '#src/desk/draft.ts';
import { chatTexts } from '#src/web/page/chat-texts.ts';
import { assetUrl } from '#src/web/page/serve-asset.ts';
import { QuestionView, ResultView } from '#src/web/page/turn-view.tsx';
import { editorTexts } from './editor-texts.ts';

/** A draft on the citizens' own page, drawn by what draws it for them; its buttons lead nowhere. */
export function WebPreview(props: {
  readonly visit: Visit;
  readonly draft: Draft;
  readonly answer: Answer;
  readonly question: string;
}) {
  const { visit, draft, answer, question } = props;
  const { language, resources } = visit;
  const { preview } = editorTexts(language);
  const texts = chatTexts(language);
  const asking = { question, shown: question };
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{preview.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* A button would ask the centre itself, which answers from what is published. */}
        <meta http-equiv="Content-Security-Policy" content="form-action 'none'" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={assetUrl(resources.assets, 'mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetUrl(resources.assets, 'page.css')} />
      </head>
      <body>
        <div class="frame">
          <header class="banner">
            <p class="centre">{resources.centre.name}</p>
            <p class="badge">{preview.banner}</p>
            <a class="language" href={`/console/desk/drafts/${draft.id}/preview`}>
              {preview.back}
            </a>
          </header>
          <main>
            <h1 class="unseen">{preview.title}</h1>
            <div class="log">
              <div class="turn">
                <QuestionView shown={question} language={language} texts={texts} />
                <ResultView
                  turn={{ asking, result: { kind: 'answer', answer } }}
                  language={language}
                  texts={texts}
                />
              </div>
            </div>
          </main>
        </div>
      </body>
    </html>
  );
}
