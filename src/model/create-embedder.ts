import type { Embedder } from '#knowledge/embedder.ts';
import type { Log } from '#src/log.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { ModelFailure } from './model-failure.ts';
import { OpenAiEmbeddings } from './openai-embeddings.ts';
import type { ServerAccess } from './post-json.ts';

type EmbedderHeld = ServerAccess & { readonly log: Log; readonly breaker: CircuitBreaker };

/** The port over the embeddings of LangChain's core. A server that is down is left alone for a while: nobody waits for it. */
export function createEmbedder({ breaker, log, ...access }: EmbedderHeld): Embedder {
  return {
    name: access.server.name,
    async embed(texts, signal) {
      if (!breaker.enter()) return null;
      try {
        const vectors = await new OpenAiEmbeddings(access, signal).embedDocuments([...texts]);
        breaker.succeeded();
        return vectors;
      } catch (error) {
        const failure = error instanceof ModelFailure ? error : null;
        if (failure?.blame === 'request') breaker.left();
        else breaker.failed(failure?.retryAfterMs);
        log.warn('embedder.failed', { trouble: failure?.trouble ?? 'malformed', texts: texts.length });
        return null;
      }
    },
  };
}
