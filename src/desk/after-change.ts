import { refreshLexicon } from '#db/lexicon.ts';
import { embedEntries } from '#knowledge/embed-entries.ts';
import type { Log } from '#src/log.ts';
import type { Resources } from '#src/resources.ts';

export type ChangeResources = Pick<Resources, 'db' | 'clock' | 'signals' | 'log' | 'embedder'>;

const longestEmbeddingMs = 5_000;

/**
 * After a change of what is answered from was committed: every answer already comes from it, as each is read from the
 * database anew. What is left is to weigh its new words, so that it is found by them, and to tell the pages. What fails
 * here is done by the chores.
 */
export async function afterChange(resources: ChangeResources, entryId: string): Promise<void> {
  const { db, log, signals, embedder } = resources;
  signals.say('staff', `catalogue ${entryId}`);
  await tried(log, async () => await refreshLexicon(db));
  if (!embedder) return;
  const signal = AbortSignal.timeout(longestEmbeddingMs);
  await tried(log, async () => void (await embedEntries({ db }, embedder, { signal })));
}

async function tried(log: Log, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn('catalogue.unweighed', { error: error instanceof Error ? error.name : typeof error });
  }
}
