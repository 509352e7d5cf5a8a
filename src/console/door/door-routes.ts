import type { ConsoleRoute } from '#src/console/console-route.ts';
import { accountRoutes } from './account-routes.tsx';
import { invitationRoutes } from './invitation-routes.tsx';
import { secondStepRoutes } from './second-step-routes.tsx';
import { signInRoutes } from './sign-in-routes.tsx';

/** Ways in and out, and what somebody sets for themselves. */
export const doorRoutes: readonly ConsoleRoute[] = [
  ...signInRoutes,
  ...invitationRoutes,
  ...secondStepRoutes,
  ...accountRoutes,
];
