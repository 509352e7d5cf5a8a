import type { Answer } from '#src/answers/answer.ts';

/**
 * What a channel promises. A channel turns the platform's events into `Incoming` and an `Outgoing` into calls of the
 * platform; it never reaches the database, never answers, and keeps nothing that a restart would lose.
 */
export interface Channel {
  readonly name: string;
  /** Our bot or official account on the platform. */
  readonly account: string;
  /** The messages that show an answer, in order: each is the `payload` of one outbox entry. Loses nothing that was said. */
  render(answer: Answer): readonly unknown[];
  /** Sends one message. Never throws for what the platform answers: the outcome says what to do next. */
  send(outgoing: Outgoing): Promise<Sent>;
}

/** One event of one chat. `dedupeKey` is the same whenever the platform delivers this event again, and no other's. */
export type Incoming = {
  readonly channel: string;
  readonly account: string;
  readonly dedupeKey: string;
  /** The platform's id of the chat, as a string: they outgrow a number. `null` where the event belongs to no chat. */
  readonly chat: string | null;
  readonly event: IncomingEvent;
};

export type IncomingEvent =
  | { readonly kind: 'text'; readonly text: string; readonly messageId: string }
  /** A button: `value` is what the button stands for, as it was offered. */
  | { readonly kind: 'choice'; readonly value: string; readonly messageId: string }
  | { readonly kind: 'blocked' }
  /** Kept, and nothing is done: seen, received, a kind of event that is new to us. */
  | { readonly kind: 'noted'; readonly name: string };

/** A message as its channel renders it; `payload` is the channel's own and was made by its renderer. */
export type Outgoing = {
  readonly chat: string;
  readonly idem: string;
  readonly payload: unknown;
};

/** What became of a message. */
export type Sent =
  | { readonly kind: 'sent'; readonly externalId: string | null }
  /** Surely not shown: to be sent again after so many milliseconds. */
  | { readonly kind: 'again'; readonly afterMs: number; readonly why: string }
  /** Perhaps shown: the answer of the platform never came. */
  | { readonly kind: 'unknown'; readonly why: string }
  /** Never to be shown: the message itself is refused. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The citizen cannot be reached any more. */
  | { readonly kind: 'unreachable'; readonly why: string };
