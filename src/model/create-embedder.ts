import type { Embedder } from '#knowledge/embedder.ts';
import type { Log } from '#src/log.ts';
import { ModelFailure } from './model-failure.ts';
import { OpenAiEmbeddings } from './openai-embeddings.ts';
import type { ServerAccess } from './post-json.ts';

/** The port over the embeddings of LangChain's core. */
export function createEmbedder(access: ServerAccess & { readonly log: Log }): Embedder {
  return {
    name: access.server.name,
    async embed(texts, signal) {
      try {
        return await new OpenAiEmbeddings(access, signal).embedDocuments([...texts]);
      } catch (error) {
        const trouble = error instanceof ModelFailure ? error.trouble : 'malformed';
        access.log.warn('embedder.failed', { trouble, texts: texts.length });
        return null;
      }
    },
  };
}
