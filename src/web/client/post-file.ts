import type { ChatSession } from './chat-session.ts';
import type { AskedMessage } from './memory.ts';
import type { Posted } from './post-message.ts';
import { randomId } from './random.ts';

type Held = { readonly file: File; failures: number };

/** A page that is loaded anew has lost them: then their owner is asked to choose again. */
const files = new Map<string, Held>();

const longestWait = 120_000;
/** A file must not hold up for long what is asked after it; while the device is offline nothing goes anyway. */
const mostFailures = 6;
/** Above this the centre means: not today. */
const longestPause = 60;

/** Keeps a file for as long as it takes to send it; under which name it is asked for. */
export function holdFile(file: File): string {
  const key = randomId();
  files.set(key, { file, failures: 0 });
  return key;
}

/** Never throws: every way a request can end is a value. */
export async function postFile(
  session: ChatSession,
  { messageId, question: key }: AskedMessage,
  tab: string,
): Promise<Posted> {
  const held = files.get(key);
  if (!held) return { kind: 'not-taken', why: 'lost' };
  const posted = await tryPost(session, held.file, { messageId, tab });
  if (posted.kind === 'failed' && navigator.onLine && ++held.failures >= mostFailures) {
    files.delete(key);
    return { kind: 'not-taken', why: 'lost' };
  }
  if (posted.kind !== 'failed' && posted.kind !== 'limited') files.delete(key);
  return posted;
}

async function tryPost(
  session: ChatSession,
  file: File,
  { messageId, tab }: { readonly messageId: string; readonly tab: string },
): Promise<Posted> {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), longestWait);
  try {
    const response = await session.fetch(`attachments?tab=${tab}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-Client-Message-Id': messageId,
        'X-File-Name': encodeURIComponent(file.name.toWellFormed?.() ?? file.name),
      },
      body: file,
      signal: aborter.signal,
    });
    return await readResponse(response);
  } catch {
    return { kind: 'failed' };
  } finally {
    clearTimeout(timer);
  }
}

async function readResponse(response: Response): Promise<Posted> {
  const seconds = Number(response.headers.get('Retry-After')) || longestPause;
  switch (response.status) {
    case 202:
      return { kind: 'accepted', ...(await response.json()) };
    case 400:
      return { kind: 'not-taken', why: 'empty' };
    case 413:
      return { kind: 'not-taken', why: 'large' };
    case 415:
      return { kind: 'not-taken', why: 'kind' };
    case 429:
      return seconds > longestPause ? { kind: 'not-taken', why: 'many' } : { kind: 'limited', seconds };
    default:
      return { kind: 'failed' };
  }
}
