import type { ChatAnswer, ChatDraft, ChatNews } from '#src/web/chat/chat-schema.ts';
import type { ChatSession } from './chat-session.ts';
import { createPause, pauseAfter } from './pause.ts';
import { readEvents } from './read-events.ts';

export type LineState = 'connected' | 'lost';

/** What is told of what the centre says. */
export type Ears = {
  /** Whose conversation, and the last answer that came. */
  readonly tab: string;
  after(): string;
  /** What is known to be worked. */
  settledUpTo(): string;
  answer(said: ChatAnswer): void;
  telling(draft: ChatDraft): void;
  settled(upTo: string): void;
  /** Whether answers can come now. */
  heard(state: LineState): void;
};

export interface Listener {
  /** Told twice, it goes on as it was. */
  start(): void;
  stop(): void;
  /** Comes back at once where it waits to. */
  hurry(): void;
}

/** The first sign of life comes with the connection; where it does not, something on the way keeps the stream back. */
const firstSignMs = 8_000;
const silenceMs = 40_000;
/** Where there is no stream: seconds that one question for news may take. */
const waitSeconds = 20;

/** Hears the answers by a stream, or where none gets through by asking again and again; comes back by itself. */
export function listenToChat(session: ChatSession, ears: Ears): Listener {
  const pause = createPause();
  let stopping: AbortController | null = null;
  let way: 'stream' | 'asking' = 'stream';

  const hear = async (signal: AbortSignal): Promise<boolean> => {
    const silence = createSilence(signal);
    const heard = () => ears.heard('connected');
    try {
      const headers = { 'Last-Event-ID': ears.after() };
      if (way === 'asking') {
        silence.push((waitSeconds + 10) * 1000);
        const query = `events?tab=${ears.tab}&wait=${waitSeconds}&settled=${ears.settledUpTo()}`;
        const response = await session.fetch(query, { headers, signal: silence.signal });
        if (response.ok) tell(ears, await response.json());
        if (response.ok) heard();
        return response.ok;
      }
      // Nothing but silence: something on the way keeps it back, or the network is gone. Asking tells which.
      silence.push(firstSignMs, () => {
        way = 'asking';
      });
      const response = await session.fetch(`events?tab=${ears.tab}`, { headers, signal: silence.signal });
      // Too many listen: who asks has places of their own.
      if (response.status === 429) way = 'asking';
      if (!response.ok) return false;
      if (!response.body) {
        way = 'asking';
        return true;
      }
      const any = () => {
        silence.push(silenceMs);
        heard();
      };
      await readEvents(response.body, { any, event: (name, data) => hearEvent(ears, name, data) });
      return true;
    } catch {
      return false;
    } finally {
      silence.end();
    }
  };
  const run = async (signal: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      const heard = await hear(signal);
      if (signal.aborted) return;
      if (!heard) ears.heard('lost');
      failures = heard ? 0 : failures + 1;
      if (!heard || way === 'stream') await pause.wait(pauseAfter(failures));
    }
  };
  return {
    hurry: pause.hurry,
    start() {
      if (stopping) return;
      stopping = new AbortController();
      way = 'stream';
      void run(stopping.signal);
    },
    stop() {
      stopping?.abort();
      stopping = null;
      pause.hurry();
    },
  };
}

function tell(ears: Ears, { answers, settledUpTo }: ChatNews): void {
  for (const said of answers) ears.answer(said);
  if (settledUpTo !== null) ears.settled(settledUpTo);
}

function hearEvent(ears: Ears, name: string, data: string): void {
  if (name === 'answer') ears.answer(JSON.parse(data));
  if (name === 'telling') ears.telling(JSON.parse(data));
  if (name === 'settled') ears.settled(JSON.parse(data).upTo);
}

/** Aborts when nothing is pushed for as long as was said last, or with `outer`. */
function createSilence(outer: AbortSignal) {
  const aborter = new AbortController();
  const abort = () => aborter.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  outer.addEventListener('abort', abort);
  return {
    signal: aborter.signal,
    push(ms: number, then = () => {}) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        then();
        abort();
      }, ms);
    },
    end() {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
      abort();
    },
  };
}
