import { Fault } from '#src/fault.ts';
import { mostCallEvents } from '#src/hotline/take-call-events.ts';
import { isKeyInUse } from '#src/keys/is-key-in-use.ts';
import { newSecret } from '#src/new-id.ts';
import { onStop } from '#src/on-stop.ts';
import type { CallStreamPace, RouteResources } from '#src/web/http/route-resources.ts';
import { longestSocketMessage, type Socket, type SocketListener } from '#src/web/http/socket.ts';
import type { FeedDoor, FeedKey } from './feed-door.ts';
import {
  createMessageLine,
  type EventsMessage,
  type MessageLine,
  mostWaiting,
  type OtherMessage,
  type PayloadsMessage,
} from './message-line.ts';
import { proveStreamKey, type StreamGuest } from './prove-stream-key.ts';
import { storeMessages, storePayloads } from './store-messages.ts';
import type { StreamPlaces, StreamSeat } from './stream-places.ts';

const usualPace: CallStreamPace = { helloMs: 10_000, lookMs: 5_000 };
/** Of whoever has not shown a key no longer message is looked at. */
const longestHello = 4_096;
/** So many messages in a row of which nothing can be read: whoever sends them speaks of something else. */
const mostUnreadable = 20;
/** Answers that nobody takes. */
const mostUnreadBytes = 1024 * 1024;
/** Of RFC 6455. */
const codes = { stopping: 1001, refused: 1008, failed: 1011, busy: 1013 } as const;

export type StreamDesk = Pick<
  RouteResources,
  'db' | 'clock' | 'log' | 'signals' | 'stopping' | 'callStreamPace' | 'feeds'
> & { readonly door: FeedDoor; readonly places: StreamPlaces };

type Stream = {
  readonly desk: StreamDesk;
  readonly socket: Socket;
  readonly guest: StreamGuest;
  readonly nonce: string;
  readonly seat: StreamSeat;
  readonly line: MessageLine;
  /** Aborts with `ending`: nothing more is begun. */
  readonly over: AbortController;
  readonly told: { answered: number; taken: number; unreadable: number };
  /** `null` until it is shown. */
  key: FeedKey | null;
  isBusy: boolean;
  ending: { readonly code: number; readonly reason: string } | null;
};

/**
 * One feed that stays connected. We say a nonce; the feed signs it as every body is signed, and from then on each of
 * its messages is answered in its order: acknowledged after it is stored, or told what is wrong with it. What was not
 * acknowledged when the socket closed is to be sent again, which changes nothing where it had been stored.
 */
export function startCallStream(desk: StreamDesk, socket: Socket, guest: StreamGuest): SocketListener {
  const seat = desk.places.enter(guest.address);
  if (!seat) {
    socket.close(codes.busy, 'There is no place for another stream.');
    return { onText: () => {}, onBytes: () => {}, onClose: () => {} };
  }
  const stream: Stream = {
    ...{ desk, socket, guest, seat, nonce: newSecret(), line: createMessageLine(socket) },
    ...{ over: new AbortController(), told: { answered: 0, taken: 0, unreadable: 0 } },
    ...{ key: null, isBusy: false, ending: null },
  };
  const release = watch(stream);
  say(stream, { type: 'challenge', nonce: stream.nonce });
  return {
    onText(text) {
      if (stream.ending) return;
      if (!stream.key && text.length > longestHello) {
        return end(stream, codes.refused, 'So much is said after our welcome only.');
      }
      stream.line.push(text);
      void answerAll(stream);
    },
    onBytes: () => end(stream, codes.refused, 'Messages are text: JSON.'),
    onClose(code) {
      release(code);
      stream.over.abort();
      stream.ending ??= { code, reason: '' };
    },
  };
}

/** What ends a stream from our side; returns what is to be done when it has ended. */
function watch(stream: Stream): (code: number) => void {
  const { clock, log, stopping, callStreamPace } = stream.desk;
  const { helloMs, lookMs } = { ...usualPace, ...callStreamPace };
  const began = clock.elapsed();
  const late = setTimeout(() => {
    if (!stream.key) end(stream, codes.refused, 'No key was shown in time.');
  }, helloMs);
  const looking = setInterval(() => void look(stream), lookMs);
  const offStop = onStop(stopping, () => end(stream, codes.stopping, 'We stop: come back in a moment.'));
  if (stopping.aborted) end(stream, codes.stopping, 'We stop: come back in a moment.');
  return (code) => {
    clearTimeout(late);
    clearInterval(looking);
    offStop();
    stream.seat.leave();
    const { answered, taken } = stream.told;
    const ms = Math.round(clock.elapsed() - began);
    if (stream.key) log.info('stream.ended', { keyId: stream.key.id, code, answered, taken, ms });
  };
}

/** A key may be revoked while it streams. What cannot be looked up now is looked up again. */
async function look(stream: Stream): Promise<void> {
  const { key, desk } = stream;
  if (key && !(await isKeyInUse(desk, key.id, 'hotline.push').catch(() => true))) {
    end(stream, codes.refused, 'The key has been revoked.');
  }
}

/** As soon as what is being stored is stored and acknowledged; what waits behind it is left. */
function end(stream: Stream, code: number, reason: string): void {
  stream.ending ??= { code, reason };
  stream.over.abort();
  if (stream.isBusy) return;
  // The other side's goodbye is to be read.
  stream.socket.resume();
  stream.socket.close(stream.ending.code, stream.ending.reason);
}

function say(stream: Stream, message: object): void {
  stream.socket.send(JSON.stringify(message));
  if (stream.socket.unread <= mostUnreadBytes) return;
  stream.desk.log.warn('stream.unread', { keyId: stream.key?.id });
  stream.socket.breakOff();
}

async function answerAll(stream: Stream): Promise<void> {
  const { line, over, desk } = stream;
  if (stream.isBusy) return;
  stream.isBusy = true;
  try {
    for (let next = line.next(); next && !over.signal.aborted; next = line.next()) await answer(stream, next);
  } catch (error) {
    desk.log.error('stream.failed', { error: error instanceof Error ? error.name : typeof error });
    end(stream, codes.failed, 'We cannot store just now: come back, and send again what has no answer.');
  } finally {
    stream.isBusy = false;
    if (stream.ending) end(stream, stream.ending.code, stream.ending.reason);
  }
}

async function answer(stream: Stream, next: readonly EventsMessage[] | OtherMessage): Promise<void> {
  if (!stream.key) return await meet(stream, 'kind' in next ? next : next[0]);
  if ('kind' in next && next.kind !== 'payloads') return complain(stream, next);
  if ('kind' in next) return await storePassed(stream, { key: stream.key, message: next });
  await store(stream, { key: stream.key, messages: next });
}

/** The first message shows the key. */
async function meet(stream: Stream, first: EventsMessage | OtherMessage | undefined): Promise<void> {
  const { desk, guest, nonce, seat } = stream;
  try {
    if (first?.kind !== 'hello') throw new Fault('unauthenticated', whyNoHello(first));
    const key = await proveStreamKey(desk, guest, { hello: first.hello, nonce });
    if (!seat.seatKey(key.id)) return end(stream, codes.busy, 'This key has too many streams.');
    stream.key = key;
    desk.log.info('stream.opened', { keyId: key.id });
    const limits = { bytes: longestSocketMessage, events: mostCallEvents, waiting: mostWaiting };
    say(stream, { type: 'welcome', feed: key.name, limits });
  } catch (error) {
    if (!(error instanceof Fault) || error.code === 'unavailable') throw error;
    say(stream, { type: 'error', message: first?.nr ?? 0, code: error.code, reason: error.message });
    end(stream, codes.refused, 'The key was not shown as it must be.');
  }
}

function whyNoHello(first: EventsMessage | OtherMessage | undefined): string {
  const why = first?.kind === 'unreadable' ? first.reason : 'It is not.';
  return `The first message must be a hello that signs the nonce. ${why}`;
}

function complain(stream: Stream, { nr, ...message }: Exclude<OtherMessage, PayloadsMessage>): void {
  const reason = message.kind === 'unreadable' ? message.reason : 'The key is known already.';
  stream.told.unreadable += 1;
  say(stream, { type: 'error', message: nr, code: 'invalid', reason });
  if (stream.told.unreadable >= mostUnreadable) {
    end(stream, codes.refused, 'Too many messages cannot be read.');
  }
}

type Storing = { readonly key: FeedKey; readonly messages: readonly EventsMessage[] };

async function store(stream: Stream, { key, messages }: Storing): Promise<void> {
  const { desk, over, told } = stream;
  const acknowledged = await storeMessages(desk, messages, { key, over: over.signal });
  for (const each of acknowledged ?? []) {
    told.answered += 1;
    told.taken += each.taken;
    say(stream, each);
  }
  told.unreadable = 0;
}

type Passing = { readonly key: FeedKey; readonly message: PayloadsMessage };

async function storePassed(stream: Stream, { key, message }: Passing): Promise<void> {
  const { desk, over, told } = stream;
  try {
    const acknowledged = await storePayloads(desk, message, { key, over: over.signal });
    if (!acknowledged) return;
    told.answered += 1;
    told.taken += acknowledged.taken;
    say(stream, acknowledged);
  } catch (error) {
    if (!(error instanceof Fault) || error.code === 'unavailable') throw error;
    say(stream, { type: 'error', message: message.nr, code: error.code, reason: error.message });
  }
  told.unreadable = 0;
}
