import type { ChatAnswer, ChatNews } from '#src/web/chat/chat-schema.ts';
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
const firstSignMs = 5_000;
const silenceMs = 40_000;
/** Where there is no stream: seconds that one question for news may take. */
const waitSeconds = 20;

/** Hears the answers by a stream, or where none gets through by asking again and again; comes back by itself. */
export function listenToChat(session: ChatSession, ears: Ears): Listener {
  const pause = createPause();
  let stopping: AbortController | null = null;
  let way: 'stream' | 'asking' = 'stream';

  const hear = async (signal: AbortSignal): Promise<boolean> => {
    const asking = way === 'asking';
    const ask = asking ? `&wait=${waitSeconds}&settled=${ears.settledUpTo()}` : '';
    const query = `events?tab=${ears.tab}${ask}`;
    const silence = createSilence(signal, asking ? (waitSeconds + 10) * 1000 : silenceMs);
    try {
      const headers = { 'Last-Event-ID': ears.after() };
      const response = await session.fetch(query, { headers, signal: silence.signal });
      if (!response.ok) return false;
      if (asking || !response.body) {
        way = 'asking';
        if (asking) tell(ears, await response.json());
        ears.heard('connected');
        return true;
      }
      const first = setTimeout(() => {
        way = 'asking';
        silence.end();
      }, firstSignMs);
      const any = () => {
        clearTimeout(first);
        silence.push();
        ears.heard('connected');
      };
      await readEvents(response.body, { any, event: (name, data) => hearEvent(ears, name, data) });
      clearTimeout(first);
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
  if (name === 'settled') ears.settled(JSON.parse(data).upTo);
}

/** Aborts when nothing was pushed for so long, or with `outer`. */
function createSilence(outer: AbortSignal, ms: number) {
  const aborter = new AbortController();
  const abort = () => aborter.abort();
  let timer = setTimeout(abort, ms);
  outer.addEventListener('abort', abort);
  return {
    signal: aborter.signal,
    push() {
      clearTimeout(timer);
      timer = setTimeout(abort, ms);
    },
    end() {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
      abort();
    },
  };
}
