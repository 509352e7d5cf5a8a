/** How long things take; tests are quicker. */
export type ChatPace = {
  /** A word on a quiet stream, so that nothing on the way takes it for dead. */
  readonly heartbeatMs: number;
  /** How often the database is looked at where no signal comes. */
  readonly pollMs: number;
  /** After this a stream ends, and the page comes back. */
  readonly lifeMs: number;
};

export const chatPace: ChatPace = { heartbeatMs: 15_000, pollMs: 1_000, lifeMs: 15 * 60_000 };

const mostOfChat = 6;
const mostInAll = 2_000;

/** The place of one stream; `signal` aborts when it must end. */
export type StreamPlace = { readonly signal: AbortSignal; leave(): void };

export interface StreamRoom {
  /**
   * A place, or `null` where there is none left. Of too many of one chat the oldest ends: its page may long be gone
   * and its connection not have noticed.
   */
  enter(chat: string): StreamPlace | null;
  /** How many are open. */
  readonly taken: number;
}

/** All end when `stopping` aborts. */
export function createStreamRoom(stopping: AbortSignal, { lifeMs }: Pick<ChatPace, 'lifeMs'>): StreamRoom {
  const open = new Map<() => void, string>();
  stopping.addEventListener('abort', () => {
    for (const leave of [...open.keys()]) leave();
  });
  return {
    get taken() {
      return open.size;
    },
    enter(chat) {
      if (open.size >= mostInAll || stopping.aborted) return null;
      const own = [...open].filter(([, of]) => of === chat);
      if (own.length >= mostOfChat) own[0]?.[0]();
      const ending = new AbortController();
      const leave = () => {
        clearTimeout(timer);
        open.delete(leave);
        ending.abort();
      };
      const timer = setTimeout(leave, lifeMs);
      open.set(leave, chat);
      return { signal: ending.signal, leave };
    },
  };
}
