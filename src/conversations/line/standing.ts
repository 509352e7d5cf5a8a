import { countWaiting, findInLine, type InLine, listServed } from '#db/waiting-line.ts';
import type { Reception } from '#src/conversations/reception.ts';
import type { Resources } from '#src/resources.ts';
import { type DeskNow, deskAt, deskHours } from './desk-hours.ts';
import { estimateWait } from './estimate-wait.ts';

/** What can be told of a wait for a person. */
export type Standing = {
  readonly ahead: number;
  /** About how many minutes of opening time; `null` where nothing tells. */
  readonly minutes: number | null;
  readonly desk: DeskNow;
};

type Looking = Pick<Resources, 'db' | 'clock' | 'centre'> & { readonly reception?: Reception | undefined };

const servedDays = 14;
const mostServed = 20;

/** Of somebody who waits, or of whoever would begin to now (`null`). */
export async function standingOf(resources: Looking, inLine: InLine | null): Promise<Standing> {
  const { db, clock } = resources;
  const now = clock.now();
  const { hours } = await deskHours(resources);
  const since = new Date(now.getTime() - servedDays * 86_400_000);
  const served = await listServed(db, { agency: inLine?.agency ?? null, since, most: mostServed });
  const ahead = inLine?.ahead ?? (await countWaiting(db));
  return { ahead, minutes: estimateWait(ahead, { served, hours }), desk: deskAt(hours, now) };
}

/** The same, looked up; `null` where they wait for nobody. */
export async function findStanding(
  resources: Looking,
  conversationId: string,
): Promise<{ readonly inLine: InLine; readonly standing: Standing } | null> {
  const inLine = await findInLine(resources.db, conversationId);
  return inLine && { inLine, standing: await standingOf(resources, inLine) };
}
