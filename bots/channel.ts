import type { Answer, Block, Language } from '#src/answers/answer.ts';

/**
 * What a channel promises. A channel turns the platform's events into `Incoming` and an `Outgoing` into calls of the
 * platform; it never reaches the database, never answers, and keeps nothing that a restart would lose. One folder in
 * `bots/` is one channel; `src/open-channels.ts` wires it, and the contract suite in `tests/contracts/` holds it to this.
 */
export interface Channel {
  readonly name: ChannelName;
  /** Our bot or official account on the platform. */
  readonly account: string;
  /** Whether dossiers, and tickets with a name, may be spoken of here; elsewhere the citizen is told where to go. */
  readonly personal: 'allowed' | 'elsewhere';
  /** Whether people type `/hoi` there and are offered such commands; absent where buttons and words do. */
  readonly commands?: 'slash' | undefined;
  /** How many messages a minute the platform takes from us, over all citizens; `null` where it does not say. */
  readonly perMinute: number | null;
  /** How long after the citizen's last word an answer is taken, without a price and at all; absent where there is no end. */
  readonly answerWindow?: { readonly freeMs: number; readonly mostMs: number } | undefined;
  /** Whether an answer is seen while it is still being written; absent where only whole messages are. */
  readonly drafts?: 'shown' | undefined;
  /**
   * The messages that show what is said, in order: each becomes the `payload` of one outbox entry. Pure. Whatever the
   * platform cannot show is said in its words; nothing is dropped.
   */
  render(saying: Saying): Promise<readonly unknown[]>;
  /** Sends one message. Never throws for what the platform answers: the outcome says what to do next. */
  send(outgoing: Outgoing): Promise<Sent>;
  /** A sign that we are at work, while we are; costs nothing that matters, may fail in silence, and never throws. */
  showWorking(chat: string, event: Receipt): Promise<void>;
  /** `fetched`: a file is not sent, but named in what is said, and its reader fetches it. */
  readonly filesAre?: 'fetched' | undefined;
  /** Whether such a file of a person of the centre can be sent here; absent where only words can. */
  takesFile?(file: Omit<SentFile, 'body'> & { readonly bytes: number }): boolean;
  /** The bytes behind an attachment's `ref`, at most `mostBytes` of them. Never throws for what the platform answers. */
  fetchFile(ref: unknown, mostBytes: number): Promise<FetchedFile>;
}

/** Closed, because it stands in the tables; another channel adds its name. */
export const channelNames = ['web', 'telegram', 'zalo'] as const;
export type ChannelName = (typeof channelNames)[number];

/** Where a platform calls us. Reads and verifies one request, and does nothing else: what it returns is then stored. */
export interface Webhook {
  readonly channel: ChannelName;
  readonly path: `/webhooks/${string}`;
  /**
   * What its headers alone tell not to be the platform's: refused before a byte of the body is read, for anybody may
   * send bodies. `null` where the body must be looked at; `read` believes nothing that this has said.
   */
  precheck?(headers: WebhookRequest['headers']): RefusedRequest | null;
  read(request: WebhookRequest): Promise<WebhookRead>;
}

/** `headers` look up in any case. `body` is the raw bytes, as they were signed. */
export type WebhookRequest = { readonly headers: Pick<Headers, 'get'>; readonly body: Uint8Array };

export type WebhookRead =
  /** Verified. Each is stored before the request is answered with 200; an empty list is a probe. */
  | { readonly kind: 'verified'; readonly events: readonly Incoming[] }
  /** Not from the platform, or not for us: counted under `why`, without its content, and answered with `status`. */
  | RefusedRequest;

export type RefusedRequest = {
  readonly kind: 'refused';
  readonly why: RefusedWhy;
  readonly status: 200 | 401 | 400;
};

export type RefusedWhy = 'unsigned' | 'forged' | 'other-app' | 'other-account' | 'too-old' | 'unreadable';

/** Where we ask a platform for news instead. Runs until `signal` aborts; forgets nothing that `receive` has not taken. */
export interface Poller {
  readonly channel: ChannelName;
  poll(receive: (incoming: Incoming) => Promise<void>, signal: AbortSignal): Promise<void>;
}

/**
 * One event of one chat. `eventKey` is the same whenever the platform delivers this event again, and no other's within
 * the channel and the account: event type, chat and message id, or what the platform has in their place.
 */
export type Incoming = {
  readonly channel: ChannelName;
  readonly account: string;
  readonly eventKey: string;
  /** The platform's id of the chat, as a string: they outgrow a number. `null` where the event belongs to no citizen's chat. */
  readonly chat: string | null;
  readonly event: IncomingEvent;
};

export type IncomingEvent =
  /** Words, as typed. `edits`: they take the place of the earlier message of the same `messageId`. */
  | (Receipt & {
      readonly kind: 'text';
      readonly text: string;
      readonly language?: Language;
      readonly edits?: true;
    })
  /** A button whose value came back as it was offered (web). */
  | (Receipt & { readonly kind: 'choice'; readonly value: string; readonly language?: Language })
  /** A button that names itself: the `at`-th choice of an answer's `part`, both from 0. */
  | (Receipt & {
      readonly kind: 'press';
      readonly answerId: string;
      readonly part: number;
      readonly at: number;
    })
  | (Receipt & {
      readonly kind: 'attachment';
      readonly attachment: IncomingAttachment;
      readonly caption: string | null;
    })
  | (Receipt & { readonly kind: 'location'; readonly latitude: number; readonly longitude: number })
  /** A phone number given by a platform's own means; `own` where the platform vouches that it is the sender's. */
  | (Receipt & { readonly kind: 'contact'; readonly phone: string; readonly own: boolean })
  /** No platform's, but our own: what the codes on a photo said that was sent in this chat. */
  | (Receipt & { readonly kind: 'scanned'; readonly texts: readonly string[] })
  /** Came to us for the first time, or came back. */
  | { readonly kind: 'joined' }
  | { readonly kind: 'blocked' }
  /** A person of the centre wrote in the platform's own tool: the bot keeps quiet for a while. */
  | { readonly kind: 'operator-spoke'; readonly text: string | null }
  /** Asked the platform that everything about them be deleted. */
  | { readonly kind: 'withdrawn' }
  /** Kept, and nothing is done: seen, received, a sticker, a kind of event that is new to us. */
  | { readonly kind: 'noted'; readonly name: string; readonly delivered?: Delivered }
  /** The same of what the platform wants answered all the same: `showWorking` is called for it, and nothing else. */
  | (Receipt & { readonly kind: 'noted'; readonly name: string; readonly delivered?: never });

/** What a platform needs to show that we got a message: its id, and that of a button's press where there was one. */
export type Receipt = {
  readonly messageId: string;
  readonly pressId?: string;
  /** Tells one place on the net from another and nothing else, where a channel knows it: many chats may come from one. */
  readonly network?: string;
  /** The press is of no button that we made for this chat: its sender is told that it does nothing. */
  readonly refused?: true;
};

/** A platform's receipt: what we sent came to the citizen's phone. */
export type Delivered = {
  readonly externalId: string;
  /** What we called it ourselves, where the platform says it. */
  readonly trackingId: string | null;
  /** Milliseconds of the epoch; `null` where it is not said. */
  readonly atMs: number | null;
};

export type IncomingAttachment = {
  readonly kind: 'photo' | 'file' | 'voice' | 'video';
  /** What `fetchFile` needs, and nobody else reads. */
  readonly ref: unknown;
  /** As the sender called it; never trusted. */
  readonly name: string | null;
  readonly bytes: number | null;
};

export type FetchedFile =
  | { readonly kind: 'fetched'; readonly body: Uint8Array }
  | { readonly kind: 'too-large' }
  /** To be tried again later. */
  | { readonly kind: 'again'; readonly why: string }
  /** It is not there any more, or its address is none of the platform's. */
  | { readonly kind: 'gone'; readonly why: string };

/** What is said at once: an answer, and under it, at most once per version, who answers and what is kept. */
export type Saying = {
  readonly answer: Answer;
  /** A person of the centre says it; otherwise the assistant does. */
  readonly by?: 'operator';
  readonly notice: readonly Block[];
  readonly language: Language;
  readonly chat: string;
  /** A file of that person, where the channel lets it be fetched (`filesAre`). */
  readonly file?: FetchableFile;
};

/** A file that its reader fetches by themselves: kept as the attachment of this id. */
export type FetchableFile = { readonly id: string; readonly name: string; readonly bytes: number };

/** A message as its channel renders it; `payload` is the channel's own and was made by its renderer. */
export type Outgoing = {
  readonly chat: string;
  readonly idem: string;
  readonly payload: unknown;
  /** When the citizen last wrote: the platforms' windows count from here. */
  readonly heardAt: Date | null;
  /** Whether an earlier attempt may have been shown. */
  readonly maybeShown: boolean;
  /** Sent in place of what the payload says, where `takesFile` took it. */
  readonly file?: SentFile | undefined;
};

/** A file that goes out, with an ending of what it is in its name. */
export type SentFile = { readonly name: string; readonly type: string; readonly body: Uint8Array };

/** What became of a message. */
export type Sent =
  /** `cost` names what the platform charged it to, where it says so. */
  | {
      readonly kind: 'sent';
      readonly externalId: string | null;
      readonly cost?: string;
      /** What may still be sent today, of how much, and in how many milliseconds it is counted anew. */
      readonly quota?: { readonly daily: number; readonly remaining: number; readonly freshInMs: number };
    }
  /**
   * Surely not shown: to be sent again after so many milliseconds. `counts`: whether it was this message's own attempt,
   * or a pause of the whole channel. `most`: after so many attempts it is given up, where that is sooner than usual.
   */
  | {
      readonly kind: 'again';
      readonly afterMs: number;
      readonly why: string;
      readonly counts: 'attempt' | 'pause';
      readonly most?: number;
    }
  /** Perhaps shown: the answer of the platform never came. */
  | { readonly kind: 'unknown'; readonly why: string }
  /** Never to be shown: the message itself, or the time for it, is refused. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The citizen cannot be reached any more. */
  | { readonly kind: 'unreachable'; readonly why: string }
  /** Nothing can be sent until an administrator has acted: it waits, and they are told. */
  | { readonly kind: 'halted'; readonly why: string };
