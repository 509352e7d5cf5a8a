import { firstPlace } from '#src/console/frame/places.ts';
import type { StaffRoute } from './console-route.ts';
import { redirect } from './redirect.ts';

/** `GET /console`: where somebody's work begins, by what they are. */
export const homeRoute: StaffRoute = {
  method: 'get',
  path: '/',
  right: 'signed-in',
  answer: (visit) => redirect(visit, firstPlace(visit.staff)),
};
