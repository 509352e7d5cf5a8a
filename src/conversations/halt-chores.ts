import { listHalts } from '#db/channel-halts.ts';
import type { Health } from '#src/health.ts';
import type { Resources } from '#src/resources.ts';
import type { Chore } from './start-chores.ts';

const lookMs = 20_000;

/** What every program tells of channels on which nothing is sent until an administrator has acted. */
export function haltChores({
  db,
  health,
}: Pick<Resources, 'db'> & { readonly health: Health }): readonly Chore[] {
  let noted: readonly string[] = [];
  const once = async () => {
    const halts = await listHalts(db);
    const now = halts.map(({ channel }) => `${channel}-sending`);
    for (const part of noted) if (!now.includes(part)) health.note(part, null);
    for (const { channel, why, since } of halts) {
      health.note(`${channel}-sending`, `halted since ${since.toISOString()}: ${why}`);
    }
    noted = now;
  };
  return [{ name: 'note-halts', everyMs: lookMs, once }];
}
