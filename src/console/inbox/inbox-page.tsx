import type { Child } from 'hono/jsx';
import type { Visit } from '#src/console/console-route.ts';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import type { Queue } from '#src/inbox/list-queue.ts';
import { may } from '#src/people/rights.ts';
import { type AskedQueue, pathWith } from './asked-queue.ts';
import { inboxTexts, shortOf } from './inbox-texts.ts';
import { QueueList } from './queue-list.tsx';

export type InboxPageProps = {
  readonly visit: Visit;
  readonly asked: AskedQueue;
  readonly queue: Queue;
  /** The conversation that is open. */
  readonly openId: string | null;
  readonly children?: Child;
};

/** Who waits on the left, one conversation on the right; on a phone one after the other. */
export function InboxPage(props: InboxPageProps) {
  const { visit, asked, openId } = props;
  const texts = inboxTexts(visit.language);
  const title = openId === null ? texts.title : texts.conversation(`#${shortOf(openId)}`);
  return (
    <ConsolePage visit={visit} title={title} said={texts.said} actions={<Ways visit={visit} />} wide>
      <div
        class={openId === null ? 'inbox' : 'inbox inbox-open'}
        data-address={visit.c.req.method === 'POST' ? `/console${pathWith(asked, openId)}` : undefined}
      >
        <QueueList {...props} />
        {openId === null ? (
          <div class="inbox-none">
            <EmptyState icon="inbox" title={texts.empty.choose.title} text={texts.empty.choose.text} />
          </div>
        ) : (
          props.children
        )}
      </div>
    </ConsolePage>
  );
}

function Ways({ visit }: { readonly visit: Visit }) {
  const texts = inboxTexts(visit.language);
  return (
    <>
      <a class="btn" href="/console/inbox/search" data-key="s">
        <ConsoleIcon name="search" />
        {texts.search}
      </a>
      {may(visit.staff, 'canned.write') ? (
        <a class="btn" href="/console/inbox/replies">
          <ConsoleIcon name="edit" />
          {texts.replies}
        </a>
      ) : null}
    </>
  );
}
