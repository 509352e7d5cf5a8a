import { mostCallEvents } from '#src/hotline/take-call-events.ts';
import { longestSocketMessage, type Socket } from '#src/web/http/socket.ts';
import { readStreamMessage, type StreamMessage } from './stream-message.ts';

/** So many messages wait to be answered; more are left with their sender. */
export const mostWaiting = 32;
const mostLetters = 2 * longestSocketMessage;

/** `nr`: the how manieth message of its socket, from 1. */
export type Numbered<Message> = Message & { readonly nr: number };
export type EventsMessage = Numbered<Extract<StreamMessage, { kind: 'events' }>>;
export type PayloadsMessage = Numbered<Extract<StreamMessage, { kind: 'payloads' }>>;
export type OtherMessage = Numbered<Exclude<StreamMessage, { kind: 'events' }>>;

/** What waits to be answered, in its order. */
export type MessageLine = {
  push(text: string): void;
  /** Events that go into one transaction together, or one message that is none; `null`: nothing waits. */
  next(): readonly EventsMessage[] | OtherMessage | null;
};

/** Reads each message as it comes, and leaves the rest with the sender while too much waits. */
export function createMessageLine(socket: Pick<Socket, 'pause' | 'resume'>): MessageLine {
  const waiting: { readonly message: Numbered<StreamMessage>; readonly letters: number }[] = [];
  let nr = 0;
  let letters = 0;
  let isPaused = false;

  const takeFirst = (): Numbered<StreamMessage> | null => {
    const first = waiting.shift();
    letters -= first?.letters ?? 0;
    if (isPaused && waiting.length < mostWaiting / 2 && letters < mostLetters / 2) {
      isPaused = false;
      socket.resume();
    }
    return first?.message ?? null;
  };

  return {
    push(text) {
      nr += 1;
      waiting.push({ message: { ...readStreamMessage(text), nr }, letters: text.length });
      letters += text.length;
      if (isPaused || (waiting.length < mostWaiting && letters < mostLetters)) return;
      isPaused = true;
      socket.pause();
    },
    next() {
      const first = takeFirst();
      if (first?.kind !== 'events') return first;
      const together: EventsMessage[] = [first];
      let events = first.events.length;
      for (let next = waiting[0]?.message; next?.kind === 'events'; next = waiting[0]?.message) {
        events += next.events.length;
        if (events > mostCallEvents) break;
        together.push(next);
        takeFirst();
      }
      return together;
    },
  };
}
