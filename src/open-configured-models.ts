import type { Models, OpeningModels } from '#src/model/open-models.ts';

/** Whoever configures no model loads nothing of it: LangChain's core weighs more than the rest of an answer. */
export async function openConfiguredModels(opening: OpeningModels): Promise<Models> {
  const { model, embedding } = opening.config;
  if (!model && !embedding) return { model: null, embedder: null };
  const { openModels } = await import('#src/model/open-models.ts');
  return openModels(opening);
}
