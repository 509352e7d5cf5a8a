import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { listCalls } from '#src/hotline/list-calls.ts';
import { CallsPage } from './calls-page.tsx';

/** `GET /console/hotline`. */
export async function showCalls(visit: Visit): Promise<Response> {
  const lists = await listCalls(visit.resources, visit.staff);
  return await sendPage(visit.c, <CallsPage visit={visit} lists={lists} />);
}
