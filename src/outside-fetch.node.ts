import { Agent, type Dispatcher, fetch as undiciFetch } from 'undici';

/** Whoever cannot be reached in three seconds is not there; whoever says nothing for fifteen has gone. */
const defaultTimeouts = { connectMs: 3_000, silenceMs: 15_000 };

export type OutsideFetch = { readonly fetch: typeof globalThis.fetch; close(): Promise<void> };

/** Reaches platforms and models with time-outs that the runtime's own `fetch` does not have. */
export function createOutsideFetch({ connectMs, silenceMs } = defaultTimeouts): OutsideFetch {
  const agent: Dispatcher = new Agent({
    connect: { timeout: connectMs },
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
    keepAliveTimeout: 30_000,
  });
  const fetch = async (input: unknown, init?: object) =>
    await undiciFetch(input as string | URL, { ...init, dispatcher: agent });
  return {
    // The same standard in other classes: nobody here looks at more than the standard promises.
    fetch: fetch as unknown as typeof globalThis.fetch,
    close: async () => await agent.close(),
  };
}
