import { timeInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import type { OpenedCall } from '#src/hotline/open-call.ts';
import { hotlineTexts } from './hotline-texts.ts';
import { type ToldLine, tellLine } from './tell-line.ts';

type TalkProps = { readonly visit: Visit; readonly opened: OpenedCall };

/** What is said, the newest last; the page adds to it as it comes. */
export function CallTalk({ visit, opened }: TalkProps) {
  const texts = hotlineTexts(visit.language).talk;
  const { call, said } = opened;
  const lines = said.map((line) => tellLine(line, call)).filter(({ text }) => text !== '');
  return (
    <div class="call-talk">
      <h2 id="talk-title">{texts.title}</h2>
      <TalkState visit={visit} opened={opened} />
      <section class="talk-scroll" tabindex={0} aria-labelledby="talk-title">
        <p class="talk-none">{texts.none}</p>
        <ol
          id="talk"
          data-citizen={texts.speakers.citizen}
          data-operator={texts.speakers.operator}
          data-unknown={texts.speakers.unknown}
          data-partial={texts.partial}
        >
          {lines.map((line) => (
            <TalkLine visit={visit} line={line} />
          ))}
        </ol>
      </section>
      <button class="btn talk-latest" type="button" data-talk-latest hidden>
        {texts.latest}
      </button>
    </div>
  );
}

/** Built the same way by the page for what comes later: `client/show-line.ts`. */
function TalkLine({ visit, line }: { readonly visit: Visit; readonly line: ToldLine }) {
  const texts = hotlineTexts(visit.language).talk;
  const { id, at, by, text, isFinal } = line;
  return (
    <li
      id={`said-${id}`}
      class={isFinal ? `talk-line talk-${by}` : `talk-line talk-${by} talk-partial`}
      data-at={at}
    >
      <span class="talk-by">
        {texts.speakers[by]} <time>{timeInVietnam(new Date(at))}</time>
        {isFinal ? null : <span class="talk-now"> · {texts.partial}</span>}
      </span>
      <span class="talk-text" lang="vi">
        {text}
      </span>
    </li>
  );
}

/** How the feed is: in trouble, or silent for long; typed questions are answered all the same. */
export function TalkState({ visit, opened }: TalkProps) {
  const texts = hotlineTexts(visit.language).talk;
  const { call } = opened;
  const isOpen = call.state === 'live';
  return (
    <div
      id="talk-state"
      class="talk-state"
      data-part
      data-mark={[call.state, call.feedTrouble].join(' ')}
      data-listening={isOpen ? '' : undefined}
    >
      {call.feedTrouble && isOpen ? (
        <p class="talk-trouble" role="status">
          {texts.trouble}
        </p>
      ) : null}
      <p class="talk-quiet" role="status" hidden>
        {texts.quiet}
      </p>
    </div>
  );
}
