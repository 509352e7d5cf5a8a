import type { Language } from '#src/answers/answer.ts';
import type { ChatSession } from './chat-session.ts';
import type { AskedMessage } from './memory.ts';

export type Posted =
  /** The centre has it, and will answer. */
  | { readonly kind: 'accepted'; readonly deliveryId: string; readonly paused?: true }
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'unusable' }
  /** A file that is not taken, and why. */
  | { readonly kind: 'not-taken'; readonly why: 'kind' | 'large' | 'empty' | 'many' | 'lost' }
  /** Perhaps it came, perhaps not: to be sent again under the same id. */
  | { readonly kind: 'failed' };

const longestWait = 15_000;

/** Never throws: every way a request can end is a value. */
export async function postMessage(
  session: ChatSession,
  { messageId, as, question }: AskedMessage,
  from: { readonly tab: string; readonly language: Language },
): Promise<Posted> {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), longestWait);
  try {
    const response = await session.fetch('messages', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        clientMessageId: messageId,
        [as]: as === 'place' ? placeOf(question) : question,
        ...from,
      }),
      signal: aborter.signal,
    });
    return await readResponse(response);
  } catch {
    return { kind: 'failed' };
  } finally {
    clearTimeout(timer);
  }
}

function placeOf(question: string): { readonly latitude: number; readonly longitude: number } {
  const [latitude = Number.NaN, longitude = Number.NaN] = question.split(',').map(Number);
  return { latitude, longitude };
}

async function readResponse(response: Response): Promise<Posted> {
  switch (response.status) {
    case 202:
      return { kind: 'accepted', ...(await response.json()) };
    case 413:
      return { kind: 'too-long' };
    case 400:
      return { kind: 'unusable' };
    case 429:
      return { kind: 'limited', seconds: Number(response.headers.get('Retry-After')) || 60 };
    default:
      return { kind: 'failed' };
  }
}
