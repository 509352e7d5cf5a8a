import { auditRoutes } from '#src/console/audit/audit-routes.tsx';
import { catalogueRoutes } from '#src/console/catalogue/catalogue-routes.ts';
import { doorRoutes } from '#src/console/door/door-routes.ts';
import { editorRoutes } from '#src/console/editor/editor-routes.ts';
import { familiesRoutes } from '#src/console/families/families-routes.ts';
import { gapsRoutes } from '#src/console/gaps/gaps-routes.ts';
import { inboxRoutes } from '#src/console/inbox/inbox-routes.ts';
import { localRoutes } from '#src/console/local/local-routes.ts';
import { peopleRoutes } from '#src/console/people/people-routes.tsx';
import { trialRoutes } from '#src/console/trial/trial-routes.ts';
import { liveRoute } from './console-live.ts';
import type { ConsoleRoute } from './console-route.ts';
import { homeRoute } from './home-route.ts';
import { languageRoute } from './language-route.ts';

/** Every address of the console, by need. */
export const consoleRoutes: readonly ConsoleRoute[] = [
  homeRoute,
  languageRoute,
  liveRoute,
  ...inboxRoutes,
  ...doorRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...gapsRoutes,
  ...editorRoutes,
  ...catalogueRoutes,
  ...trialRoutes,
  ...localRoutes,
  ...familiesRoutes,
];
