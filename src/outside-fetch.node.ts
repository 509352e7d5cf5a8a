import { Agent, fetch as undiciFetch } from 'undici';

/**
 * Whoever cannot be reached in three seconds is not there. How long an answer may take is each caller's own to say: a
 * poll for news is silent for twenty seconds, a new pair of tokens is waited for as long as thirty. This is behind them.
 */
const usualTimeouts = { connectMs: 3_000, silenceMs: 45_000 };

export type OutsideFetch = { readonly fetch: typeof globalThis.fetch; close(): Promise<void> };

/** Reaches the platforms, with time-outs that the runtime's own `fetch` does not have. */
export function createOutsideFetch({ connectMs, silenceMs } = usualTimeouts): OutsideFetch {
  const agent = new Agent({
    connect: { timeout: connectMs },
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
  });
  const fetch = async (input: Parameters<typeof undiciFetch>[0], init?: object) =>
    await undiciFetch(input, { ...init, dispatcher: agent });
  return {
    // The same standard in other classes: nobody here looks at more than the standard promises.
    fetch: fetch as unknown as typeof globalThis.fetch,
    close: async () => await agent.destroy(),
  };
}
