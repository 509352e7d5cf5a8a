import type { Embedder } from '#knowledge/embedder.ts';
import type { PatientModel } from '#src/model.ts';
import type { ModelConfig, ModelServer } from '#src/model-config.ts';
import { createEmbedder } from './create-embedder.ts';
import { createModel, type ModelHeld } from './create-model.ts';
import type { ModelMemory } from './model-memory.ts';
import { OpenAiChat } from './openai-chat.ts';
import type { ServerAccess } from './post-json.ts';

export type OpeningModels = Omit<ModelHeld, 'config' | 'chat' | 'breaker'> &
  Pick<ServerAccess, 'fetch'> & {
    readonly config: { readonly model: ModelConfig | null; readonly embedding: ModelServer | null };
    readonly memory: ModelMemory;
  };

export type Models = { readonly model: PatientModel | null; readonly embedder: Embedder | null };

/** What is configured. Nothing is asked of a server before the first question. */
export function openModels({ config, fetch, memory, ...held }: OpeningModels): Models {
  const { model, embedding } = config;
  return {
    model:
      model &&
      createModel({
        ...held,
        config: model,
        chat: new OpenAiChat({ server: model, fetch }, memory.server),
        breaker: memory.breaker,
      }),
    embedder:
      embedding && createEmbedder({ server: embedding, fetch, log: held.log, breaker: memory.embedding }),
  };
}
