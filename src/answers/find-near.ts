import type { Procedure } from '#knowledge/entry.ts';
import type { Near } from '#src/answers/compose/asked-entry.ts';
import type { Resources } from '#src/resources.ts';
import { findNearPlaces, receivedOf } from './find-near-places.ts';
import type { Turn } from './turn.ts';

/** Where a procedure is received for whoever asks, and the day that is asked about. */
export async function findNear(
  resources: Pick<Resources, 'db'>,
  { centre, ward, today, time, hours = null }: Turn,
  procedure: Procedure,
): Promise<Near> {
  const whereabouts = { province: centre.province, ward, today };
  return { ...(await findNearPlaces(resources, whereabouts, receivedOf(procedure))), said: hours, now: time };
}
