import { Embeddings } from '@langchain/core/embeddings';
import { z } from 'zod';
import { ModelFailure } from './model-failure.ts';
import { postJson, readJson, type ServerAccess } from './post-json.ts';

const answerSchema = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()).min(1) })),
});

/** Texts in one request. */
const batch = 64;

/** Embeddings of LangChain's core over any OpenAI-compatible server. Throws `ModelFailure`s. */
export class OpenAiEmbeddings extends Embeddings<number[]> {
  readonly #access: ServerAccess;
  readonly #signal: AbortSignal;

  /** `signal` ends whatever is under way. */
  constructor(access: ServerAccess, signal: AbortSignal) {
    super({});
    this.#access = access;
    this.#signal = signal;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let from = 0; from < texts.length; from += batch) {
      vectors.push(...(await this.#embed(texts.slice(from, from + batch))));
    }
    return vectors;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.#embed([text]);
    return vector ?? [];
  }

  async #embed(texts: readonly string[]): Promise<readonly number[][]> {
    const body = { model: this.#access.server.name, input: texts, encoding_format: 'float' };
    const wanted = { type: 'application/json', signal: this.#signal } as const;
    const answer = await postJson(this.#access, { path: '/embeddings', body }, wanted);
    const read = answerSchema.safeParse(await readJson(answer, this.#signal));
    const found = [...(read.data?.data ?? [])].sort((a, b) => a.index - b.index);
    const vectors = found.map(({ embedding }) => embedding);
    const isWhole = vectors.length === texts.length && found.every(({ index }, at) => index === at);
    // Vectors of different lengths cannot be compared.
    if (!isWhole || vectors.some(({ length }) => length !== vectors[0]?.length)) {
      throw new ModelFailure('malformed', { blame: 'server' });
    }
    return vectors;
  }
}
