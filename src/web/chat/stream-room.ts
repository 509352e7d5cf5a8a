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
/** An office of thirty behind one address streams; the others there ask again and again, and get the same. */
const mostOfAddress = 30;
/** Questions that wait have places of their own: a house full of streams still answers. */
const mostInAll = { stream: 2_000, question: 1_000 } as const;

/** The place of one stream, or of one question that waits; `signal` aborts when it must end. */
export type StreamPlace = { readonly signal: AbortSignal; leave(): void };

/** Who wants to listen: which chat, from which address, and for long or for one answer. */
export type Listener = {
  readonly chat: string;
  readonly address: string;
  readonly by: keyof typeof mostInAll;
};

export interface StreamRoom {
  /**
   * A place, or `null` where there is none left: for anybody, or for this address. Of too many of one chat the oldest
   * ends: its page may long be gone and its connection not have noticed.
   */
  enter(listener: Listener): StreamPlace | null;
  /** How many are open. */
  readonly taken: number;
}

/** All end when `stopping` aborts. */
export function createStreamRoom(stopping: AbortSignal, { lifeMs }: Pick<ChatPace, 'lifeMs'>): StreamRoom {
  const open = new Map<() => void, Listener>();
  const taken = { stream: 0, question: 0 };
  stopping.addEventListener('abort', () => {
    for (const leave of [...open.keys()]) leave();
  });
  return {
    get taken() {
      return open.size;
    },
    enter(listener) {
      if (stopping.aborted) return null;
      const own = [...open].filter(([, { chat }]) => chat === listener.chat);
      if (own.length >= mostOfChat) own[0]?.[0]();
      const { address, by } = listener;
      const near = [...open.values()].filter((other) => other.address === address && other.by === by);
      if (near.length >= mostOfAddress || taken[by] >= mostInAll[by]) return null;
      const ending = new AbortController();
      const leave = () => {
        clearTimeout(timer);
        if (open.delete(leave)) taken[by] -= 1;
        ending.abort();
      };
      const timer = setTimeout(leave, lifeMs);
      open.set(leave, listener);
      taken[by] += 1;
      return { signal: ending.signal, leave };
    },
  };
}
