import { formatDay } from '#src/answers/compose/format-day.ts';
import type { Visit } from '#src/console/console-route.ts';
import type { Tried } from '#src/desk/trial/try-question.ts';
import { BlockView } from '#src/web/page/block-view.tsx';
import { chatTexts } from '#src/web/page/chat-texts.ts';
import type { TrialChannel } from './trial-page.tsx';
import { trialTexts } from './trial-texts.ts';

export type TriedShown = {
  readonly visit: Visit;
  readonly tried: Extract<Tried, { kind: 'tried' }>;
};

/** The answer as the citizen would get it: laid out as on the page, or as the text that a chat shows. */
export function TriedAnswer({ visit, tried, channel }: TriedShown & { readonly channel: TrialChannel }) {
  const { language } = visit;
  const texts = trialTexts(language);
  const { answer, day } = tried;
  const choices = answer.parts.flatMap((part) => part.choices);
  return (
    <section class="card mb-3" aria-labelledby="answer-title">
      <div class="card-header">
        <h2 class="card-title" id="answer-title">
          {texts.answer}
        </h2>
      </div>
      <div class="card-body">
        <p class="text-secondary">{texts.onDay(formatDay(day, language))}</p>
        {channel === 'text' ? (
          <p class="prose tried-text">{answer.text}</p>
        ) : (
          answer.parts.map(({ blocks, intent }) => (
            <div class="tried-blocks">
              {blocks.map((block) => (
                <BlockView block={block} intent={intent} texts={chatTexts(language)} />
              ))}
            </div>
          ))
        )}
        {choices.length > 0 ? (
          <>
            <h3>{texts.choices}</h3>
            <ul class="choice-list">
              {choices.map(({ label }) => (
                <li>{label}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </section>
  );
}
