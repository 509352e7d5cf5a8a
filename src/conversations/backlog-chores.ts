import { readBacklog } from '#db/backlog.ts';
import type { Health } from '#src/health.ts';
import type { Chore } from './start-chores.ts';
import { spokenFor, type Working } from './working.ts';

const lookMs = 20_000;
const longMs = 60_000;

/** What every program tells where messages wait and nobody works them: as a rule, no worker is running. */
export function backlogChores(
  resources: Pick<Working, 'db' | 'channels' | 'switches'> & { readonly health: Health },
): readonly Chore[] {
  const once = async () => {
    const { depth, oldestMs } = await readBacklog(resources.db, spokenFor(resources));
    const seconds = Math.round(oldestMs / 1_000);
    const isLong = oldestMs > longMs;
    resources.health.note('messages-waiting', isLong ? `${depth}, the oldest for ${seconds} s` : null);
  };
  return [{ name: 'note-backlog', everyMs: lookMs, once }];
}
