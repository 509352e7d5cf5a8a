import type { ConsoleRoute } from '#src/console/console-route.ts';
import { agenciesRoutes } from './agencies-routes.tsx';
import { callsRoutes } from './calls-routes.tsx';
import { centreRoutes } from './centre-routes.tsx';
import { hoursRoutes } from './hours-routes.tsx';
import { noticesRoutes } from './notices-routes.tsx';
import { textsRoutes } from './texts-routes.tsx';

/** How the centre receives people: its name, when somebody answers, what is said, and who sees to what. */
export const receptionRoutes: readonly ConsoleRoute[] = [
  ...centreRoutes,
  ...hoursRoutes,
  ...textsRoutes,
  ...agenciesRoutes,
  ...callsRoutes,
  ...noticesRoutes,
];
