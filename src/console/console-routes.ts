import { auditRoutes } from '#src/console/audit/audit-routes.tsx';
import { doorRoutes } from '#src/console/door/door-routes.ts';
import { findingsRoutes } from '#src/console/findings/findings-routes.tsx';
import { gapsRoutes } from '#src/console/gaps/gaps-routes.ts';
import { hotlineRoutes } from '#src/console/hotline/hotline-routes.ts';
import { inboxRoutes } from '#src/console/inbox/inbox-routes.ts';
import { peopleRoutes } from '#src/console/people/people-routes.tsx';
import { settingsRoutes } from '#src/console/settings/settings-routes.tsx';
import { ticketsRoutes } from '#src/console/tickets/tickets-routes.ts';
import { liveRoute } from './console-live.ts';
import type { ConsoleRoute } from './console-route.ts';
import { deskRoutes } from './desk-routes.ts';
import { homeRoute } from './home-route.ts';
import { languageRoute } from './language-route.ts';

/** Every address of the console, by need. */
export const consoleRoutes: readonly ConsoleRoute[] = [
  homeRoute,
  languageRoute,
  liveRoute,
  ...inboxRoutes,
  ...hotlineRoutes,
  ...doorRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...ticketsRoutes,
  ...gapsRoutes,
  ...findingsRoutes,
  ...deskRoutes,
  ...settingsRoutes,
];
