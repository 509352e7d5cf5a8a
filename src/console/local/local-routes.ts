import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { checkLists, listChecks } from '#src/desk/catalogue/list-checks.ts';
import { showPlaces } from '#src/desk/local/show-places.ts';
import { ChecksPage, oldAfter } from './checks-page.tsx';
import { decisionRoutes } from './decision-routes.ts';
import { PlacesPage } from './places-page.tsx';
import { receivedRoutes } from './received-routes.ts';

export const localRoutes: readonly ConsoleRoute[] = [
  ...decisionRoutes,
  ...receivedRoutes,
  { method: 'get', path: '/desk/places', right: 'desk.read', answer: places },
  { method: 'get', path: '/desk/checks', right: 'desk.read', answer: checks },
];

async function places(visit: Visit): Promise<Response> {
  const page = await showPlaces(visit.resources, visit.c.req.query('after') ?? null);
  return await sendPage(visit.c, PlacesPage({ visit, page }));
}

async function checks(visit: Visit): Promise<Response> {
  const { list, days } = z
    .object({ list: z.enum(checkLists).catch('ending'), days: z.coerce.number().catch(180) })
    .parse(visit.c.req.query());
  const olderThan = oldAfter.find((known) => known === days) ?? 180;
  const lines = await listChecks(visit.resources, { list, olderThan });
  return await sendPage(visit.c, ChecksPage({ visit, list, olderThan, lines }));
}
