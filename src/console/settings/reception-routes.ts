import type { ConsoleRoute } from '#src/console/console-route.ts';
import { centreRoutes } from './centre-routes.tsx';
import { hoursRoutes } from './hours-routes.tsx';
import { textsRoutes } from './texts-routes.tsx';

/** How the centre receives people: its name, when somebody answers, and what is said. */
export const receptionRoutes: readonly ConsoleRoute[] = [...centreRoutes, ...hoursRoutes, ...textsRoutes];
