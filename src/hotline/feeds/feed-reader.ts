import type { z } from 'zod';
import type { Speaker } from '#src/hotline/call-event.ts';

/** What a feed does not tell of what it sends, and whoever receives it knows. */
export type FeedAbout = {
  /** The id of the call: goes before the feed's own, where it has one. */
  readonly call: string | null;
  /** Who is on which of the feed's channels, by its name for the channel: a number, a track, a leg. */
  readonly speakers: Readonly<Record<string, Speaker>>;
  /** Which of them this came on, where the payload does not say. */
  readonly channel: string | null;
  readonly direction: 'in' | 'out';
  readonly receivedAt: Date;
  /** When the feed began to count its milliseconds, where it was noted. */
  readonly startedAt: Date | null;
  /** The how manieth that came on this line, the same when it is read again. For feeds that do not count. */
  readonly count: number | null;
};

/** `events`: to be taken as `callEventSchema` has them. `refused`: why nothing can be read from it. */
export type FeedRead = { readonly events: readonly object[]; readonly refused: string | null };

/** Reads what one supplier sends. Knows nothing but what it is given; whatever comes, it does not throw. */
export type FeedReader = (payload: unknown, about: FeedAbout) => FeedRead;

export function told(...events: readonly object[]): FeedRead {
  return { events, refused: null };
}

export function refused(reason: string): FeedRead {
  return { events: [], refused: reason };
}

/** The field, and what is wrong with it. */
export function refusedBy(error: z.ZodError): FeedRead {
  const [issue] = error.issues;
  return refused(`${issue?.path.join('.') || 'payload'}: ${issue?.message}`);
}

/** A moment that the feed tells in milliseconds since it began. */
export function momentOf({ startedAt, receivedAt }: FeedAbout, sinceMs: number | null): string {
  return startedAt && sinceMs !== null
    ? new Date(startedAt.getTime() + sinceMs).toISOString()
    : receivedAt.toISOString();
}

/** JSON inside a text. `undefined`: it is none. */
export function openJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
