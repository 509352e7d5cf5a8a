import { countRefused, type Refused } from '#db/refused-requests.ts';
import type { Resources } from '#src/resources.ts';

/**
 * Counts requests to webhooks that were not the platform's, without their content. However many come at once, one
 * statement is under way at a time: who floods us with them costs us a count. It is never an error.
 */
export function countRefusals({
  db,
  log,
}: Pick<Resources, 'db' | 'log'>): (refused: Omit<Refused, 'times'>) => Promise<void> {
  let waiting = new Map<string, Refused>();
  let writing: Promise<void> | null = null;

  const writeAll = async (): Promise<void> => {
    while (waiting.size > 0) {
      const some = [...waiting.values()];
      waiting = new Map();
      for (const refused of some) log.warn('webhook.refused', refused);
      await countRefused(db, some).catch(() => log.warn('webhook.uncounted', { kinds: some.length }));
    }
    writing = null;
  };
  return async ({ channel, why }) => {
    const key = `${channel} ${why}`;
    waiting.set(key, { channel, why, times: (waiting.get(key)?.times ?? 0) + 1 });
    writing ??= writeAll();
    await writing;
  };
}
