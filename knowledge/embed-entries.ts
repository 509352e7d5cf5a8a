import type { Database } from '#db/database.ts';
import { deleteOtherVectors, findUnembedded, keepVectors, type Unembedded } from '#db/entry-vectors.ts';
import type { Embedder } from './embedder.ts';

/** How far it came: with trouble on the other side, not to the end. What is done stays done. */
export type EmbeddingEnd = { readonly embedded: number; readonly finished: boolean };

export type Embedding = {
  readonly signal: AbortSignal;
  /** Told after each batch, which is kept by then. */
  readonly onBatch?: (embedded: number) => void;
};

const batch = 32;
/** Some models take no more than 512 tokens; Vietnamese needs one for every two or three letters. */
const longestText = 1_000;

/** Embeds every entry of the catalogue that the model has not seen. May be run by several programs and begun again. */
export async function embedEntries(
  { db }: { readonly db: Database },
  embedder: Embedder,
  { signal, onBatch }: Embedding,
): Promise<EmbeddingEnd> {
  let embedded = 0;
  for (;;) {
    const entries = await findUnembedded(db, embedder.name, batch);
    if (entries.length === 0) break;
    const vectors = await embedder.embed(entries.map(textOf), signal);
    if (!vectors || signal.aborted) return { embedded, finished: false };
    await keepVectors(
      db,
      embedder.name,
      entries.map(({ versionId }, at) => ({ versionId, vector: vectors[at] ?? [] })),
    );
    embedded += entries.length;
    onBatch?.(embedded);
  }
  await deleteOtherVectors(db, embedder.name);
  return { embedded, finished: true };
}

function textOf({ names }: Unembedded): string {
  return [...new Set(names)].join('; ').slice(0, longestText);
}
