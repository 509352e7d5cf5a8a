// The build of grammY that takes `fetch` and abort signals from its surroundings: the one for Node brings its own of
// both, and undici refuses those signals.
import { Api } from 'grammy/web';
import type { Secret } from '#src/secret.ts';

export type TelegramAccess = {
  readonly token: Secret;
  readonly apiRoot: string;
  readonly fetch: typeof globalThis.fetch;
};

/** Calls of the Bot API. Nothing is tried again in here: whoever calls knows what may be said twice. */
export function createTelegramApi({ token, apiRoot, fetch }: TelegramAccess, timeoutSeconds: number): Api {
  return new Api(token.reveal(), { apiRoot, fetch, timeoutSeconds });
}
