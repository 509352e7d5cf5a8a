import type { Database } from '#db/database.ts';
import { keepText, type PlannedDossier, planMonth } from './generated-month.ts';
import { tellEvents } from './registry-events.ts';

const dayMs = 86_400_000;
const first = Date.parse('2026-10-01T20:00:00+07:00');
const evenings = 33;

/**
 * Tells a generated month as its registry would, evening by evening: most of what happened that day, some of it days
 * later and in another order. `onEvening` is called when the events of an evening are in, and lastly when all of them are.
 */
export async function tellMonth(
  db: Database,
  count: number,
  onEvening: (at: string) => Promise<unknown>,
): Promise<readonly string[]> {
  await keepText(db);
  const { dossiers, truth } = planMonth(count);
  const coming = dossiers.flatMap((dossier) => eventsOf(dossier));
  for (let evening = 0; evening < evenings; evening += 1) {
    const at = new Date(first + evening * dayMs);
    const until = at.getTime();
    const due = coming.filter(({ comesAt }) => comesAt <= until && comesAt > until - dayMs);
    const events = due.toSorted((one, other) => one.shuffle - other.shuffle).map(({ event }) => event);
    const { refused, rows } = await tellEvents(db, events, { registry: 'invented', at: at.toISOString() });
    if (refused > 0) throw new Error(rows.find(({ outcome }) => outcome === 'refused')?.reason ?? 'refused');
    await onEvening(at.toISOString());
  }
  return truth;
}

/** Each with when it comes in, and its place among the others of that evening. */
function eventsOf({ code, index, story }: PlannedDossier) {
  const { changes, due } = story;
  const receivedAt = changes[1]?.at;
  return changes.map(({ key, at, status, note, wanted, told }, step) => {
    const chance = (index * 31 + step * 17) % 10;
    const daysLate = chance === 0 ? 3 : chance === 1 ? 1 : 0;
    const event = {
      ...{ key, code, at, status, note, agency: `Sở mẫu ${index % 12}`, procedure: { code: '9.000001' } },
      ...(wanted && { papers: { wanted } }),
      ...(status === 2 && { receivedAt, dueAt: due }),
      ...told,
    };
    return { event, comesAt: Date.parse(at) + daysLate * dayMs, shuffle: (index * 7 + step * 13) % 97 };
  });
}
