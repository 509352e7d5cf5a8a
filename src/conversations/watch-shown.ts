import { type ChatPlace, readShown, type Shown } from '#db/shown-messages.ts';
import type { Resources } from '#src/resources.ts';

/** How far a page has come: the last message that it got, and the last question that it knows to be worked. */
export type Seen = { readonly after: string; readonly settledUpTo: string | null };

/** What waits to be shown to those who look for it themselves. */
export interface ShownWatch {
  /**
   * What is new in `chat` since `seen`, as soon as there is something; `null` after `ms`, or when `signal` aborts.
   * It looks at least once, and goes on looking where the database cannot be reached.
   */
  next(chat: string, seen: Seen, until: Until): Promise<Shown | null>;
  /** Something was stored in `chat`: a conversation may have begun there. */
  tell(chat: string): void;
  /** How many wait now. */
  readonly waiting: number;
}

export type Until = { readonly ms: number; readonly signal: AbortSignal };

type Waiter = {
  readonly chat: string;
  readonly seen: Seen;
  conversationId?: string;
  /** Looked for, whatever came of it: nobody leaves before that. */
  looked?: true;
  late?: true;
  settle(news: Shown | null): void;
};

/**
 * One look at the database serves everybody who waits: at those whose conversation was spoken of at once, at all of
 * them every `pollMs`. Looks follow each other, so that a flood of signals costs one look at a time.
 */
export function createShownWatch(
  { db, signals, log, switches }: Pick<Resources, 'db' | 'signals' | 'log' | 'switches'>,
  place: Pick<ChatPlace, 'channel' | 'account'>,
  pollMs: number,
): ShownWatch {
  const waiters = new Set<Waiter>();
  const asked = new Set<Waiter>();
  let looking = false;

  const look = async (): Promise<void> => {
    const these = [...asked];
    asked.clear();
    const listening = these.map(({ chat, seen }) => ({ chat, after: seen.after }));
    // What is said while nothing may go out stands there, and is read from where the page is, once it may.
    const isPaused = switches?.isOff('web', 'out') ?? false;
    const found = await (isPaused ? Promise.resolve([]) : readShown(db, place, listening)).catch(
      (error: unknown) => {
        log.warn('chat.unread', { error: error instanceof Error ? error.name : typeof error });
        return [];
      },
    );
    for (const [at, waiter] of these.entries()) {
      const shown = found[at];
      waiter.looked = true;
      if (shown) waiter.conversationId = shown.conversationId;
      if (shown && isNews(shown, waiter.seen)) waiter.settle(shown);
      else if (waiter.late) waiter.settle(null);
    }
  };
  const lookWhileAsked = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    while (asked.size > 0) await look();
    looking = false;
  };
  const ask = (fits: (waiter: Waiter) => boolean): void => {
    for (const waiter of waiters) if (fits(waiter)) asked.add(waiter);
    if (asked.size > 0) void lookWhileAsked();
  };
  const heard = (conversationId: string) => ask((waiter) => waiter.conversationId === conversationId);
  const ears = earsOf(signals, { heard, poll: () => ask(() => true), pollMs });

  return {
    get waiting() {
      return waiters.size;
    },
    tell: (chat) => ask((waiter) => waiter.chat === chat),
    next: async (chat, seen, { ms, signal }) =>
      await new Promise((resolve) => {
        if (signal.aborted) return resolve(null);
        const end = () => waiter.settle(null);
        const timer = setTimeout(() => {
          waiter.late = true;
          if (waiter.looked) end();
        }, ms);
        const waiter: Waiter = {
          ...{ chat, seen },
          settle(news) {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
            waiters.delete(waiter);
            asked.delete(waiter);
            if (waiters.size === 0) ears.close();
            resolve(news);
          },
        };
        signal.addEventListener('abort', end);
        waiters.add(waiter);
        ears.open();
        ask((one) => one === waiter);
      }),
  };
}

type Hearing = { readonly pollMs: number; heard(conversationId: string): void; poll(): void };

/** Open while somebody waits. What is to be sent may be read as well as what was. */
function earsOf(signals: Resources['signals'], { heard, poll, pollMs }: Hearing) {
  let shut: (() => void) | null = null;
  return {
    open() {
      if (shut) return;
      const offs = [signals.on('due', heard), signals.on('shown', heard)];
      const timer = setInterval(poll, pollMs);
      shut = () => {
        clearInterval(timer);
        for (const off of offs) off();
      };
    },
    close() {
      shut?.();
      shut = null;
    },
  };
}

function isNews({ messages, settledUpTo }: Shown, seen: Seen): boolean {
  return messages.length > 0 || isLater(settledUpTo, seen.settledUpTo);
}

/** Whether an id, as the database counts them up, is later than another; null is before all. */
export function isLater(id: string | null, than: string | null): boolean {
  return id !== null && (than === null || BigInt(id) > BigInt(than));
}
