import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import type { CannedReply } from '#src/inbox/list-canned.ts';
import type { OpenedConversation } from '#src/inbox/open-conversation.ts';
import { type AskedQueue, pathWith } from './asked-queue.ts';
import { Composer } from './composer.tsx';
import { HoldBar } from './hold-bar.tsx';
import { channelName, inboxTexts, shortOf } from './inbox-texts.ts';
import { type Beside, SidePanel } from './side-panel.tsx';
import { Thread } from './thread.tsx';

/** What was wanted and could not be done. */
export type PaneTrouble =
  | { readonly kind: 'lost' | 'held'; readonly by: string | null }
  | {
      readonly kind: 'unreachable' | 'channel-off' | 'empty' | 'nobody' | 'too-long' | 'reason' | 'file';
    };

export type PaneProps = {
  readonly visit: Visit;
  readonly asked: AskedQueue;
  readonly opened: OpenedConversation;
  readonly canned: readonly CannedReply[];
  readonly beside: Beside;
  readonly trouble: PaneTrouble | null;
  /** What was typed and is not sent yet. */
  readonly typed: { readonly text: string; readonly as: 'reply' | 'note' };
};

/** One conversation: who holds it, what was said, what is written next, and what stands beside it. */
export function ConversationPane(props: PaneProps) {
  const { visit, asked, opened, trouble } = props;
  const texts = inboxTexts(visit.language);
  const { held } = opened;
  return (
    <>
      <div class="inbox-conversation">
        <header class="inbox-head">
          <a class="btn inbox-back" href={`/console${pathWith(asked)}`}>
            <ConsoleIcon name="back" />
            {texts.back}
          </a>
          <h2>
            {texts.citizen(shortOf(held.id))}
            {' · '}
            {channelName(visit, held.channel)}
            {held.agency ? ` · ${held.agency}` : ''}
          </h2>
        </header>
        {trouble ? <Trouble visit={visit} trouble={trouble} /> : null}
        <HoldBar {...props} />
        <Thread visit={visit} opened={opened} />
        <Composer {...props} />
      </div>
      <SidePanel {...props} />
    </>
  );
}

function Trouble({ visit, trouble }: { readonly visit: Visit; readonly trouble: PaneTrouble }) {
  const texts = inboxTexts(visit.language).trouble;
  if (trouble.kind === 'lost' || trouble.kind === 'held') {
    const words =
      trouble.by === null
        ? texts.lost.nobody
        : trouble.kind === 'lost'
          ? texts.lost.by(trouble.by)
          : texts.held.by(trouble.by);
    return (
      <Alert kind="danger" title={texts[trouble.kind].title}>
        <p>{words}</p>
      </Alert>
    );
  }
  const { title, text } = texts[trouble.kind];
  return (
    <Alert kind="danger" title={title}>
      <p>{text}</p>
    </Alert>
  );
}
