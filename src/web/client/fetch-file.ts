import type { ChatSession } from './chat-session.ts';

/** `gone`: it is not kept any more, or not ours. */
export type FetchedFile =
  | { readonly kind: 'file'; readonly body: Blob }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed' };

const longestWait = 120_000;

/** Never throws: every way a request can end is a value. */
export async function fetchFile(
  session: ChatSession,
  { id, tab }: { readonly id: string; readonly tab: string },
): Promise<FetchedFile> {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), longestWait);
  try {
    const response = await session.fetch(`files/${id}?tab=${tab}`, { signal: aborter.signal });
    if (response.status === 404 || response.status === 401) return { kind: 'gone' };
    return response.ok ? { kind: 'file', body: await response.blob() } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  } finally {
    clearTimeout(timer);
  }
}
