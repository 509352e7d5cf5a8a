import type { ChatPlace } from './chat-place.ts';

export interface ChatSession {
  /** Asks one of the chat's routes. Takes a session first where there is none, and a new one where it holds no more. */
  fetch(route: string, init?: RequestInit): Promise<Response>;
  readonly token: string | null;
}

const longestTake = 10_000;

/** `token` is what the tab remembers; `onRenewed` is told when what was said so far belongs to nobody any more. */
export function createChatSession(
  { home, carry }: Pick<ChatPlace, 'home' | 'carry'>,
  token: string | null,
  onRenewed: () => void,
): ChatSession {
  const credentials = carry === 'cookie' ? 'same-origin' : 'omit';
  /** Grows with each session that was taken; 0 where there is none. */
  let age = token === null ? 0 : 1;
  let held = token;
  let taking: Promise<Response> | null = null;

  const take = async (): Promise<Response> => {
    const aborter = new AbortController();
    const timer = setTimeout(() => aborter.abort(), longestTake);
    try {
      const response = await window.fetch(`${home}/api/v1/chat/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ carry }),
        signal: aborter.signal,
        credentials,
      });
      if (!response.ok) return response;
      held = (await response.clone().json()).token ?? 'cookie';
      age += 1;
      return response;
    } finally {
      clearTimeout(timer);
    }
  };
  /** One for all who need it at the same time. */
  const takeOnce = async (): Promise<Response> => {
    taking ??= take().finally(() => {
      taking = null;
    });
    return await taking;
  };
  const go = async (route: string, init: RequestInit): Promise<Response> =>
    await window.fetch(`${home}/api/v1/chat/${route}`, {
      ...init,
      credentials,
      headers: { ...init.headers, ...(carry === 'token' ? { Authorization: `Bearer ${held}` } : {}) },
    });

  return {
    get token() {
      return held;
    },
    async fetch(route, init = {}) {
      if (age === 0) {
        const taken = await takeOnce();
        if (!taken.ok) return taken;
      }
      const used = age;
      const response = await go(route, init);
      if (response.status !== 401) return response;
      if (used === age) {
        const taken = await takeOnce();
        if (!taken.ok) return taken;
        onRenewed();
      }
      return await go(route, init);
    },
  };
}
