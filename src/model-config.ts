import type { Environment } from './config.ts';
import { Secret } from './secret.ts';

/** A server that speaks as OpenAI-compatible ones do. */
export type ModelServer = {
  /** Up to and with `/v1`. */
  readonly url: string;
  readonly name: string;
  /** `null` where the server asks for none. */
  readonly apiKey: Secret | null;
};

export type ModelConfig = ModelServer & {
  /** After so long a citizen is shown that we are still at it. */
  readonly softMs: number;
  /** After so long, over understanding and phrasing together, the answer goes out without the model. */
  readonly hardMs: number;
  readonly tokensPerDay: number;
  readonly callsPerCitizenPerDay: number;
};

/** `missing` has a line for each setting that another one needs. */
export function readModelConfig(env: Environment): {
  readonly model: ModelConfig | null;
  readonly embedding: ModelServer | null;
  readonly missing: readonly string[];
} {
  const server = readServer('MODEL', [env.MODEL_URL, env.MODEL_NAME, env.MODEL_API_KEY]);
  const embedding = readServer('EMBEDDING', [env.EMBEDDING_URL, env.EMBEDDING_NAME, env.EMBEDDING_API_KEY]);
  const isHasty = env.MODEL_HARD_SECONDS <= env.MODEL_SOFT_SECONDS;
  return {
    model: server.server && {
      ...server.server,
      softMs: env.MODEL_SOFT_SECONDS * 1_000,
      hardMs: env.MODEL_HARD_SECONDS * 1_000,
      tokensPerDay: env.MODEL_TOKENS_PER_DAY,
      callsPerCitizenPerDay: env.MODEL_CALLS_PER_CITIZEN_PER_DAY,
    },
    embedding: embedding.server,
    missing: [
      ...server.missing,
      ...embedding.missing,
      ...(isHasty ? ['MODEL_HARD_SECONDS: must be more than MODEL_SOFT_SECONDS'] : []),
    ],
  };
}

type Given = readonly [url: string | undefined, name: string | undefined, apiKey: string | undefined];

function readServer(
  prefix: 'MODEL' | 'EMBEDDING',
  [url, name, apiKey]: Given,
): { readonly server: ModelServer | null; readonly missing: readonly string[] } {
  if (url && name) return { server: { url, name, apiKey: apiKey ? new Secret(apiKey) : null }, missing: [] };
  if (!url && !name && !apiKey) return { server: null, missing: [] };
  const given = url ? `${prefix}_URL` : name ? `${prefix}_NAME` : `${prefix}_API_KEY`;
  const missing = [...(url ? [] : [`${prefix}_URL`]), ...(name ? [] : [`${prefix}_NAME`])];
  return { server: null, missing: missing.map((each) => `${each}: is needed, because ${given} is set`) };
}
