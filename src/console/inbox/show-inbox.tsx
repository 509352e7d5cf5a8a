import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { Fault } from '#src/fault.ts';
import { fillCanned } from '#src/inbox/fill-canned.ts';
import { listCanned } from '#src/inbox/list-canned.ts';
import { listQueue } from '#src/inbox/list-queue.ts';
import { openConversation } from '#src/inbox/open-conversation.ts';
import { askedQueue } from './asked-queue.ts';
import { ConversationPane, type PaneProps, type PaneTrouble } from './conversation-pane.tsx';
import { InboxPage } from './inbox-page.tsx';
import { lookBeside } from './look-beside.ts';

/** `GET /console/inbox`. */
export async function showInbox(visit: Visit): Promise<Response> {
  const asked = askedQueue(visit);
  const queue = await listQueue(visit.resources, visit.staff, asked);
  return await sendPage(visit.c, <InboxPage visit={visit} asked={asked} queue={queue} openId={null} />);
}

/** `GET /console/inbox/:conversation`. */
export async function showConversation(visit: Visit): Promise<Response> {
  return await sendConversation(visit, { trouble: null, typed: null, status: 200 });
}

type Shown = {
  readonly trouble: PaneTrouble | null;
  /** What could not be sent: it stands in the form again. */
  readonly typed: PaneProps['typed'] | null;
  readonly status: 200 | 409 | 422;
};

/** The page of a conversation, also as the answer to what could not be done there. */
export async function sendConversation(visit: Visit, { trouble, typed, status }: Shown): Promise<Response> {
  const { c, resources, staff } = visit;
  const asked = askedQueue(visit);
  const before = /^\d{1,18}$/.exec(c.req.query('before') ?? '')?.[0] ?? null;
  const id = c.req.param('conversation') ?? '';
  const opened = await openConversation(resources, staff, { id, before });
  if (opened.kind === 'unknown') throw new Fault('not-found', 'There is no such conversation.');
  const [queue, canned, beside] = await Promise.all([
    listQueue(resources, staff, asked),
    listCanned(resources),
    lookBeside(visit, id),
  ]);
  const put = canned.find(({ id: one }) => one === c.req.query('canned'));
  const suggested = c.req.query('suggest') === 'put' ? beside.suggested : null;
  const text = put
    ? fillCanned(put.body, resources.centre)
    : suggested?.kind === 'suggested'
      ? suggested.text
      : '';
  const pane = { visit, asked, opened, canned, beside, trouble };
  const page = (
    <InboxPage visit={visit} asked={asked} queue={queue} openId={id}>
      <ConversationPane {...pane} typed={typed ?? { text, as: 'reply' }} />
    </InboxPage>
  );
  return await sendPage(c, page, status);
}
