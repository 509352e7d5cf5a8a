import type { Visit } from '#src/console/console-route.ts';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import type { CallLink } from '#src/hotline/link-caller.ts';
import type { OpenedCall } from '#src/hotline/open-call.ts';
import { CallAsking } from './call-asking.tsx';
import { CallBar } from './call-bar.tsx';
import { CallEmergency } from './call-emergency.tsx';
import { CallNote } from './call-note.tsx';
import { CallTalk } from './call-talk.tsx';
import { CallerLink } from './caller-link.tsx';
import { CardSlots } from './card-slots.tsx';
import { EarlierCallList, type EarlierCalls } from './earlier-calls.tsx';
import { hotlineTexts } from './hotline-texts.ts';

export type CallPageProps = {
  readonly visit: Visit;
  readonly opened: OpenedCall;
  /** The card that the address names. */
  readonly cardId: string | null;
  readonly earlier: EarlierCalls;
  readonly link: CallLink;
};

/** One call: what is said on the left, the cards in their places, the open one beside the search box. */
export function CallPage(props: CallPageProps) {
  const { visit, opened } = props;
  const texts = hotlineTexts(visit.language);
  const { call } = opened;
  const above = (
    <a href="/console/hotline">
      <ConsoleIcon name="back" /> {texts.back}
    </a>
  );
  const title = texts.call(call.phoneEnd);
  return (
    <ConsolePage visit={visit} title={title} above={above} said={texts.said} wide>
      <div
        class={call.source === 'desk' ? 'call call-unfed' : 'call'}
        id="call"
        data-call={`/console/hotline/${call.id}`}
        data-after={opened.revision}
        data-mine={isOpenTo(opened) ? '' : undefined}
      >
        <CallEmergency visit={visit} opened={opened} />
        <CallBar visit={visit} opened={opened} />
        <p class="call-lost" role="status">
          {texts.talk.lost}
        </p>
        {opened.hold === 'mine' ? (
          <Answering {...props} />
        ) : opened.hold === 'followed' ? (
          <Following {...props} />
        ) : (
          <NotTheirs {...props} />
        )}
      </div>
    </ConsolePage>
  );
}

function Answering(props: CallPageProps) {
  const { visit, opened } = props;
  const texts = hotlineTexts(visit.language);
  const { source, id } = opened.call;
  return (
    <div class="call-columns">
      <div class="call-left">
        {source === 'desk' ? null : <CallTalk visit={visit} opened={opened} />}
        <CallNote visit={visit} opened={opened} />
        <CallerLink {...{ visit, callId: id, link: props.link }} from="call" />
        <EarlierCallList visit={visit} earlier={props.earlier} />
      </div>
      <section class="call-slots" aria-label={texts.cards.title}>
        <CardSlots visit={visit} opened={opened} />
      </section>
      <CallAsking {...props} />
    </div>
  );
}

/** What is said, and nothing to do: a supervisor looks on. */
function Following({ visit, opened }: CallPageProps) {
  const { follow } = hotlineTexts(visit.language);
  return (
    <div class="call-followed">
      <p class="text-secondary">{follow.hint}</p>
      <CallTalk visit={visit} opened={opened} />
    </div>
  );
}

/** Whether what is said is shown to them. */
export function isOpenTo({ hold }: Pick<OpenedCall, 'hold'>): boolean {
  return hold === 'mine' || hold === 'followed';
}

/** What is said is for whoever answers. */
function NotTheirs({ visit, opened }: CallPageProps) {
  const texts = hotlineTexts(visit.language);
  const { free, other, somebody } = texts.holds;
  return opened.hold === 'free' ? (
    <EmptyState icon="phone" title={free.title} text={free.text} />
  ) : (
    <EmptyState icon="lock" title={other.title(opened.call.staffName ?? somebody)} text={other.text} />
  );
}
