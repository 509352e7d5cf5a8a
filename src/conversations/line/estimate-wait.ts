import type { Served } from '#db/waiting-line.ts';
import { type Hours, openMinutes } from './desk-hours.ts';

/** Fewer tell nothing of how long it takes. */
const fewest = 3;
const roundTo = 5;
/** Beyond this nobody can tell. */
const mostMinutes = 8 * 60;

/** About how many minutes of opening time until somebody in this place is served, by the last who were; `null`: unknown. */
export function estimateWait(
  ahead: number,
  { served, hours }: { readonly served: readonly Served[]; readonly hours: Hours },
): number | null {
  if (served.length < fewest) return null;
  const perPlace = served
    .map(({ askedAt, servedAt, place }) => openMinutes(hours, askedAt, servedAt) / Math.max(1, place))
    .sort((one, other) => one - other);
  const middle = perPlace[Math.floor(perPlace.length / 2)] ?? 0;
  const minutes = Math.max(roundTo, Math.ceil((middle * (ahead + 1)) / roundTo) * roundTo);
  return minutes > mostMinutes ? null : minutes;
}
