import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { listEarlierCalls } from '#src/hotline/list-earlier-calls.ts';
import { firstRevision, noteShown, type OpenedCall, openCall } from '#src/hotline/open-call.ts';
import { CallBar } from './call-bar.tsx';
import { CallEmergency } from './call-emergency.tsx';
import { callIdOf, missingCall } from './call-form.ts';
import { CallPage, isOpenTo } from './call-page.tsx';
import { TalkState } from './call-talk.tsx';
import { CallerLink } from './caller-link.tsx';
import { CardSlots } from './card-slots.tsx';
import { showLink } from './post-link.ts';

/** `GET /console/hotline/:call`. */
export async function showCall(visit: Visit): Promise<Response> {
  const opened = await open(visit);
  const [earlier, link] = await Promise.all([
    listEarlierCalls(visit.resources, visit.staff, opened.call.id),
    showLink(visit, opened.call.id),
    noteShown(visit.resources, opened),
  ]);
  const card = z.uuid().safeParse(visit.c.req.query('card'));
  const cardId = card.success ? card.data : null;
  return await sendPage(visit.c, <CallPage {...{ visit, opened, cardId, earlier, link }} />);
}

/** `GET .../parts`: what the open page takes over when it hears that something of it changed. */
export async function showCallParts(visit: Visit): Promise<Response> {
  const opened = await open(visit);
  const { id: callId } = opened.call;
  const [link] = await Promise.all([
    opened.hold === 'mine' ? showLink(visit, callId) : null,
    noteShown(visit.resources, opened),
  ]);
  const parts = (
    <div data-mine={isOpenTo(opened) ? '' : undefined}>
      <CallEmergency visit={visit} opened={opened} />
      <CallBar visit={visit} opened={opened} />
      <TalkState visit={visit} opened={opened} />
      <CardSlots visit={visit} opened={opened} />
      {link ? <CallerLink {...{ visit, callId, link }} from="call" /> : null}
    </div>
  );
  return await sendPage(visit.c, parts);
}

async function open(visit: Visit): Promise<OpenedCall> {
  const { resources, staff } = visit;
  const opened = await openCall(resources, staff, { id: callIdOf(visit), after: firstRevision });
  if (!opened) throw missingCall();
  return opened;
}
