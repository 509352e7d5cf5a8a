import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { listEarlierCalls } from '#src/hotline/list-earlier-calls.ts';
import { firstRevision, type OpenedCall, openCall } from '#src/hotline/open-call.ts';
import { CallBar } from './call-bar.tsx';
import { CallEmergency } from './call-emergency.tsx';
import { callIdOf, missingCall } from './call-form.ts';
import { CallPage } from './call-page.tsx';
import { TalkState } from './call-talk.tsx';
import { CardSlots } from './card-slots.tsx';

/** `GET /console/hotline/:call`. */
export async function showCall(visit: Visit): Promise<Response> {
  const opened = await open(visit);
  const earlier = await listEarlierCalls(visit.resources, visit.staff, opened.call.id);
  const card = z.uuid().safeParse(visit.c.req.query('card'));
  const cardId = card.success ? card.data : null;
  return await sendPage(visit.c, <CallPage {...{ visit, opened, cardId, earlier }} />);
}

/** `GET .../parts`: what the open page takes over when it hears that something of it changed. */
export async function showCallParts(visit: Visit): Promise<Response> {
  const opened = await open(visit);
  const parts = (
    <div data-mine={opened.hold === 'mine' ? '' : undefined}>
      <CallEmergency visit={visit} opened={opened} />
      <CallBar visit={visit} opened={opened} />
      <TalkState visit={visit} opened={opened} />
      <CardSlots visit={visit} opened={opened} />
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
