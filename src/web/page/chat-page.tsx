import { AskForm, latestTurn } from './ask-form.tsx';
import { ComposerForm } from './composer-form.tsx';
import { Icon } from './icon.tsx';
import { Banner, type Frame, PageFrame } from './page-frame.tsx';
import { LetterSizes } from './reading-tools.tsx';
import { dialUrl } from './safe-url.ts';
import { QuestionView, ResultView, type Turn } from './turn-view.tsx';

export type Chat = {
  readonly frame: Frame;
  /** The last question and what came of it, where the page is used without browser code. */
  readonly turn?: Turn | undefined;
  readonly conversationId?: string | undefined;
  /** What stands in the question box, and what is wrong with it. */
  readonly draft?: string | undefined;
  readonly note?: string | undefined;
  /** Staff have switched the page off: what is asked is kept, and nothing is answered. */
  readonly paused?: boolean | undefined;
  /** What the centre tells for some days. */
  readonly notices?: readonly { readonly entryId: string; readonly name: string }[] | undefined;
};

export function ChatPage({ chat }: { readonly chat: Chat }) {
  const { frame, turn } = chat;
  const { language, texts } = frame;
  return (
    <PageFrame {...frame} title={texts.title(frame.centre.name)}>
      <a class="skip" href="#question">
        {texts.skip}
      </a>
      <div class="frame">
        <Banner frame={frame} />
        <main>
          <LetterSizes language={language} />
          {turn ? (
            <h1 class="unseen">{texts.heading}</h1>
          ) : (
            <Welcome frame={frame} notices={chat.notices ?? []} />
          )}
          <div id="log" class="log" role="log" aria-live="polite" aria-label={texts.log}>
            {turn ? (
              <div class="turn" id={latestTurn}>
                <QuestionView shown={turn.asking.shown} language={language} texts={texts} />
                <ResultView turn={turn} language={language} texts={texts} />
              </div>
            ) : null}
          </div>
          {chat.paused ? (
            <p class="paused" role="status">
              {texts.pausedNow}
            </p>
          ) : null}
          <Composer chat={chat} />
        </main>
      </div>
    </PageFrame>
  );
}

function Welcome({
  frame,
  notices,
}: Pick<Chat, 'frame'> & { readonly notices: NonNullable<Chat['notices']> }) {
  const { language, texts } = frame;
  return (
    <section class="welcome">
      <h1>{texts.heading}</h1>
      <p class="greeting">{texts.greeting}</p>
      {notices.length > 0 ? (
        <ul class="examples" aria-label={texts.notice}>
          {notices.map(({ name }) => (
            <li>
              <AskForm
                asking={{ question: name, shown: name }}
                language={language}
                kind="example"
                label={`${texts.notice}: ${name}`}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <p class="abilities">{texts.abilities}</p>
      <h2 id="examples">{texts.examplesTitle}</h2>
      <ul class="examples" aria-labelledby="examples">
        {texts.examples.map(({ label, value }) => (
          <li>
            <AskForm
              asking={{ question: value, shown: label }}
              language={language}
              kind="example"
              label={label}
            />
          </li>
        ))}
      </ul>
      <div class="privacy">
        <Icon name="shield" />
        <p>
          <strong>{texts.privacyTitle}.</strong> {texts.privacy}
        </p>
      </div>
    </section>
  );
}

function Composer({ chat }: { readonly chat: Chat }) {
  const { language, texts } = chat.frame;
  return (
    <div class="composer">
      <ComposerForm language={language} texts={texts} {...chat} />
      <p class="footnote">
        <span class="footnote-more">{texts.footnote} </span>
        <HotlineWords frame={chat.frame} />
      </p>
      <p id="progress" class="unseen" role="status" />
    </div>
  );
}

function HotlineWords({ frame }: { readonly frame: Frame }) {
  const number = frame.centre.hotline;
  const url = number === null ? null : dialUrl(number);
  if (number === null || url === null) return null;
  return (
    <>
      {frame.texts.footnoteHotline} <a href={url}>{number}</a>.
    </>
  );
}
