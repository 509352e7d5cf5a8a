export type Got =
  | { readonly kind: 'got'; readonly json: unknown }
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'failed' }
  /** Somebody wanted something newer. */
  | { readonly kind: 'overtaken' };

const longestWait = 10_000;

/** Never throws: every way a request can end is a value. */
export async function getJson(url: string, newer: AbortSignal): Promise<Got> {
  const aborter = new AbortController();
  const stop = () => aborter.abort();
  const timer = setTimeout(stop, longestWait);
  newer.addEventListener('abort', stop);
  try {
    const response = await window.fetch(url, { signal: aborter.signal });
    if (response.ok) return { kind: 'got', json: await response.json() };
    if (response.status !== 429) return { kind: 'failed' };
    return { kind: 'limited', seconds: Number(response.headers.get('Retry-After')) || 30 };
  } catch {
    return { kind: newer.aborted ? 'overtaken' : 'failed' };
  } finally {
    clearTimeout(timer);
    newer.removeEventListener('abort', stop);
  }
}
