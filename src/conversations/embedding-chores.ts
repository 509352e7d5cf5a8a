import { embedEntries } from '#knowledge/embed-entries.ts';
import type { Embedder } from '#knowledge/embedder.ts';
import type { Resources } from '#src/resources.ts';
import type { Chore } from './start-chores.ts';

/** So soon an entry that was imported is found by what it means, and not only by its words. */
const lookMs = 60_000;
/** Longer than that, the next look goes on from there. */
const longestMs = 600_000;

/** Nothing where no embedding model is configured. */
export function embeddingChores({
  db,
  log,
  embedder,
}: Pick<Resources, 'db' | 'log'> & { readonly embedder: Embedder | null }): readonly Chore[] {
  if (!embedder) return [];
  const once = async () => {
    const { embedded, finished } = await embedEntries({ db }, embedder, {
      signal: AbortSignal.timeout(longestMs),
    });
    if (embedded > 0) log.info('entries.embedded', { embedded });
    if (!finished) log.warn('entries.unembedded', { embedder: embedder.name });
  };
  return [{ name: 'embed-entries', everyMs: lookMs, once }];
}
