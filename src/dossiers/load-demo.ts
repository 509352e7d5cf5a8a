import { deleteRegistry, findRegistryDay } from '#db/dossiers.ts';
import { dayInVietnam } from '#src/clock.ts';
import { type DemoDossier, demoEvents, demoRegistry } from './demo-events.ts';
import { type Taking, takeEvents } from './take-events.ts';

/**
 * Puts the invented dossiers there, with dates around today. Those of another day are made anew; those of today stay,
 * with whatever was proved and followed.
 */
export async function loadDemo(resources: Taking): Promise<readonly DemoDossier[]> {
  const { db, clock } = resources;
  const now = clock.now();
  const { events, dossiers } = demoEvents(now);
  if ((await findRegistryDay(db, demoRegistry)) === dayInVietnam(now)) return dossiers;
  await db.transaction((tx) => deleteRegistry(tx, demoRegistry));
  await takeEvents(resources, { registry: demoRegistry, events });
  return dossiers;
}
