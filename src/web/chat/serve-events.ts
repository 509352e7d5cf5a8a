import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Seen, ShownWatch } from '#src/conversations/watch-shown.ts';
import { Fault } from '#src/fault.ts';
import { parseAs } from '#src/web/api/read-json-body.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { addressOf } from '#src/web/http/limit-addresses.ts';
import { TooManyFault } from '#src/web/http/rate-limit.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { type ChatNews, eventsQuerySchema } from './chat-schema.ts';
import { chatOf, findSession } from './find-session.ts';
import { streamNews, toAnswer } from './stream-news.ts';
import type { ChatPace, StreamPlace, StreamRoom } from './stream-room.ts';

type Streams = { readonly watch: ShownWatch; readonly room: StreamRoom; readonly pace: ChatPace };

/** Seconds after which a browser comes back to a full house. */
const comeBack = 10;

/** `GET /api/v1/chat/events`: what is said in the session's own conversation, from where the page had come to. */
export function serveEvents(
  resources: RouteResources,
  streams: Streams,
): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const session = await findSession(resources, c);
    const { tab, after, settled, wait } = parseAs(eventsQuerySchema, { ...c.req.query(), ...lastEvent(c) });
    const chat = chatOf(session, tab);
    const seen: Seen = { after: after ?? '0', settledUpTo: settled ?? null };
    const by = wait === undefined ? 'stream' : 'question';
    const place = streams.room.enter({ chat, address: addressOf(c, resources), by });
    if (!place) throw refuse(resources.stopping);
    if (wait !== undefined) return await answerOnce(c, streams.watch, { chat, seen, place, wait });
    return openStream(c, { ...streams, signals: resources.signals }, { chat, seen, place });
  };
}

/** A page that is told that they are too many asks instead; of one that stops it waits for the next. */
function refuse(stopping: AbortSignal): Fault {
  return stopping.aborted ? new Fault('unavailable', 'About to stop.') : new TooManyFault(comeBack);
}

/** The header is what a browser sends by itself when it comes back: it knows better than the address. */
function lastEvent(c: Context): { readonly after?: string } {
  const after = c.req.header('Last-Event-ID');
  return after ? { after } : {};
}

/** Nothing on the way keeps it back, or keeps it. */
const streamHeaders = [
  ['Cache-Control', 'no-store, no-transform'],
  ['X-Accel-Buffering', 'no'],
] as const;

type Asked = { readonly chat: string; readonly seen: Seen; readonly place: StreamPlace };

function openStream(
  c: Context<HttpEnv>,
  { watch, pace, signals }: Streams & Pick<RouteResources, 'signals'>,
  { chat, seen, place }: Asked,
): Response {
  const response = streamSSE(c, async (stream) => {
    stream.onAbort(place.leave);
    place.signal.addEventListener('abort', () => stream.abort());
    try {
      await streamNews(stream, {
        ...{ watch, signals, chat, seen },
        ...{ signal: place.signal, heartbeatMs: pace.heartbeatMs },
      });
    } finally {
      place.leave();
    }
  });
  for (const [name, value] of streamHeaders) {
    // On both: what the helper said before stands in either, and is less.
    c.header(name, value);
    response.headers.set(name, value);
  }
  return response;
}

async function answerOnce(
  c: Context<HttpEnv>,
  watch: ShownWatch,
  { chat, seen, place, wait }: Asked & { readonly wait: number },
): Promise<Response> {
  const gone = c.req.raw.signal;
  gone.addEventListener('abort', place.leave);
  try {
    const news = await watch.next(chat, seen, { ms: wait * 1000, signal: place.signal });
    const answers = (news?.messages ?? []).flatMap((message) => toAnswer(message) ?? []);
    c.header('Cache-Control', 'no-store');
    return c.json({ answers, settledUpTo: news?.settledUpTo ?? null } satisfies ChatNews);
  } finally {
    place.leave();
    gone.removeEventListener('abort', place.leave);
  }
}
