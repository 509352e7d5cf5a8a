import type { StaffRoute } from '#src/console/console-route.ts';
import { draftsRoutes } from './drafts-routes.tsx';
import { editRoutes } from './edit-routes.ts';
import { previewRoutes } from './preview-routes.tsx';
import { reviewRoutes } from './review-routes.tsx';
import { versionRoutes } from './version-routes.tsx';

/** Drafts, their editor, review and preview, and the versions that come of them. */
export const editorRoutes: readonly StaffRoute[] = [
  ...draftsRoutes,
  ...editRoutes,
  ...previewRoutes,
  ...reviewRoutes,
  ...versionRoutes,
];
