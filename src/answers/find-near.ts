import type { Procedure, Version } from '#knowledge/entry.ts';
import type { Near } from '#src/answers/compose/asked-entry.ts';
import type { Resources } from '#src/resources.ts';
import { findNearPlaces, receivedOf, withoutCentre } from './find-near-places.ts';
import type { Turn } from './turn.ts';

type Asked = Pick<Version<Procedure>, 'content' | 'received'>;

/** Where a procedure is received for whoever asks, and the day that is asked about. */
export async function findNear(
  resources: Pick<Resources, 'db'>,
  { centre, ward, today, time, hours = null }: Turn,
  { content, received }: Asked,
): Promise<Near> {
  const whereabouts = { province: centre.province, ward, today };
  const found = await findNearPlaces(resources, whereabouts, receivedOf(content));
  return { ...(received === false ? withoutCentre(found) : found), said: hours, now: time };
}
