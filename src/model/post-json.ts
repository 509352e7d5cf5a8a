import { readAtMost } from '#bots/read-at-most.ts';
import type { ModelServer } from '#src/model-config.ts';
import { ModelFailure } from './model-failure.ts';

export type ServerAccess = {
  readonly server: ModelServer;
  /** Reaches the outside; injected, because runtimes differ. */
  readonly fetch: typeof globalThis.fetch;
};

/** Far above any answer that is wanted. */
export const mostBytes = 1024 * 1024;
/** As much of a refusal as is read to find out what was not understood. */
const mostRefusalBytes = 16 * 1024;

/** Posts to the server and returns an answer of the wanted type, or throws a `ModelFailure` that says whose fault it was. */
export async function postJson(
  { server, fetch }: ServerAccess,
  { path, body }: { readonly path: `/${string}`; readonly body: object },
  wanted: { readonly type: 'application/json' | 'text/event-stream'; readonly signal: AbortSignal },
): Promise<ReadableStream<Uint8Array>> {
  const response = await reach(wanted.signal, 'unreachable', () =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: wanted.type,
        ...(server.apiKey ? { authorization: `Bearer ${server.apiKey.reveal()}` } : {}),
      },
      body: JSON.stringify(body),
      // What citizens wrote goes to the server that was configured and nowhere else.
      redirect: 'manual',
      signal: wanted.signal,
    }),
  );
  if (!response.ok) throw await readRefusal(response, wanted.signal);
  const type = response.headers.get('content-type') ?? '';
  if (!type.toLowerCase().startsWith(wanted.type) || !response.body) {
    await response.body?.cancel();
    throw new ModelFailure('malformed', { blame: 'server' });
  }
  return response.body;
}

/** The JSON of a body that is not too large. */
export async function readJson(body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<unknown> {
  const bytes = await reach(signal, 'cut-short', () => readAtMost(body, mostBytes));
  if (!bytes) throw new ModelFailure('malformed', { blame: 'server' });
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ModelFailure('cut-short', { blame: 'server' });
  }
}

/** Does something over the network; what breaks there is our patience or the server's fault. */
export async function reach<Result>(
  signal: AbortSignal,
  trouble: 'unreachable' | 'cut-short',
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch {
    if (!signal.aborted) throw new ModelFailure(trouble, { blame: 'server' });
    // Whoever asked may also have gone away, which says nothing of the server.
    const isLate = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
    throw new ModelFailure('too-slow', { blame: isLate ? 'server' : 'request' });
  }
}

async function readRefusal(response: Response, signal: AbortSignal): Promise<ModelFailure> {
  const { status, headers, body } = response;
  const retryAfterMs = readRetryAfter(headers.get('retry-after'));
  if (status === 429 || status === 503) {
    await body?.cancel();
    return new ModelFailure('overloaded', { blame: 'server', retryAfterMs });
  }
  if (notUnderstood.has(status)) {
    const bytes = body && (await reach(signal, 'cut-short', () => readAtMost(body, mostRefusalBytes)));
    const said = bytes ? new TextDecoder().decode(bytes) : '';
    return new ModelFailure('refused', { blame: 'request', said });
  }
  await body?.cancel();
  if (status === 408 || status === 504) return new ModelFailure('too-slow', { blame: 'server' });
  if (status >= 500) return new ModelFailure('server-fault', { blame: 'server' });
  // A wrong key, no such model, a redirect: nobody's question will do better.
  const isSettings = status < 400 || [401, 403, 404].includes(status);
  return new ModelFailure('refused', { blame: isSettings ? 'server' : 'request' });
}

/** How servers say that they do not know a demand; also how they refuse a text. */
const notUnderstood = new Set([400, 415, 422, 501]);

/** Seconds, as all of these servers send; a date is not worth its clock. */
function readRetryAfter(value: string | null): number | null {
  const seconds = value === null ? Number.NaN : Number(value);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 600) * 1_000 : null;
}
