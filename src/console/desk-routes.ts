import { catalogueRoutes } from '#src/console/catalogue/catalogue-routes.ts';
import { editorRoutes } from '#src/console/editor/editor-routes.ts';
import { familiesRoutes } from '#src/console/families/families-routes.ts';
import { importRoutes } from '#src/console/import/import-routes.ts';
import { localRoutes } from '#src/console/local/local-routes.ts';
import { trialRoutes } from '#src/console/trial/trial-routes.ts';
import type { ConsoleRoute } from './console-route.ts';

/** All of the procedures desk. */
export const deskRoutes: readonly ConsoleRoute[] = [
  ...editorRoutes,
  ...catalogueRoutes,
  ...trialRoutes,
  ...localRoutes,
  ...importRoutes,
  ...familiesRoutes,
];
