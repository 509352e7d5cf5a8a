import { type CallEventsTaken, type TakenCallEvent, takeCallEvents } from '#src/hotline/take-call-events.ts';
import { type TakenOfFeed, takeFeed } from '#src/hotline/take-feed.ts';
import { type RateLimit, TooManyFault } from '#src/web/http/rate-limit.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { FeedDoor, FeedKey } from './feed-door.ts';
import { demandPaired, findReader } from './find-reader.ts';
import type { EventsMessage, PayloadsMessage } from './message-line.ts';

/** What became of one message; `rows` has what of it was refused. */
export type Acknowledgement = Omit<CallEventsTaken, 'rows'> & {
  readonly type: 'ack';
  readonly message: number;
  readonly id: string | null;
  readonly rows: readonly (TakenCallEvent | TakenOfFeed)[];
};

type Storing = Pick<RouteResources, 'db' | 'clock' | 'log' | 'signals' | 'feeds'> & {
  readonly door: FeedDoor;
};

/** Stores messages in one go, no faster than their key may tell; `null`: `over` came first, and nothing is stored. */
export async function storeMessages(
  { door, log, ...resources }: Storing,
  messages: readonly EventsMessage[],
  { key, over }: { readonly key: FeedKey; readonly over: AbortSignal },
): Promise<readonly Acknowledgement[] | null> {
  for (const _ of messages) await takeTurn(door.rateLimit, `key ${key.id}`, over);
  if (over.aborted) return null;
  const hearing = { ...resources, keys: await door.keys };
  const events = messages.flatMap((message) => message.events);
  const told = await takeCallEvents(hearing, { source: key.name, events });
  const { taken, late, known, refused } = told;
  if (refused > 0) log.warn('hotline.refused', { keyId: key.id, taken, late, known, refused });
  let from = 0;
  return messages.map(({ nr, id, events: { length } }) => {
    const rows = told.rows.slice(from, from + length).map((row, index) => ({ ...row, row: index }));
    from += length;
    return acknowledge({ message: nr, id }, rows);
  });
}

/** The same of what a supplier sends. Throws a fault where it is read by nobody, or its call is not known. */
export async function storePayloads(
  { door, log, ...resources }: Storing,
  { nr, id, reader: name, about, payloads }: PayloadsMessage,
  { key, over }: { readonly key: FeedKey; readonly over: AbortSignal },
): Promise<Acknowledgement | null> {
  await takeTurn(door.rateLimit, `key ${key.id}`, over);
  if (over.aborted) return null;
  const hearing = { ...resources, keys: await door.keys };
  const passed = { source: key.name, reader: findReader(name, resources.feeds), about, payloads };
  const { rows, ...counts } = demandPaired(await takeFeed(hearing, passed));
  if (counts.refused > 0) log.warn('hotline.refused', { keyId: key.id, ...counts });
  return { type: 'ack', message: nr, id, ...counts, rows: rows.filter(isRefused) };
}

function isRefused({ outcome }: Pick<TakenCallEvent, 'outcome'>): boolean {
  return outcome === 'refused';
}

function acknowledge(
  of: Pick<Acknowledgement, 'message' | 'id'>,
  rows: readonly TakenCallEvent[],
): Acknowledgement {
  const count = (outcome: TakenCallEvent['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    ...{ type: 'ack', ...of },
    ...{ taken: count('taken'), late: count('late'), known: count('known'), refused: count('refused') },
    rows: rows.filter(isRefused),
  };
}

/** Waits where the key has told enough for now. */
async function takeTurn(rateLimit: RateLimit, name: string, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    try {
      return rateLimit.take(name);
    } catch (error) {
      if (!(error instanceof TooManyFault)) throw error;
      await rest(error.retryAfterSeconds * 1000, over);
    }
  }
}

async function rest(ms: number, over: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(end, ms);
    function end() {
      clearTimeout(timer);
      over.removeEventListener('abort', end);
      resolve();
    }
    over.addEventListener('abort', end);
  });
}
