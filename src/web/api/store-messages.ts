import { type CallEventsTaken, type TakenCallEvent, takeCallEvents } from '#src/hotline/take-call-events.ts';
import { type RateLimit, TooManyFault } from '#src/web/http/rate-limit.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { FeedDoor, FeedKey } from './feed-door.ts';
import type { EventsMessage } from './message-line.ts';

/** What became of the events of one message; `rows` has those that were refused. */
export type Acknowledgement = Omit<CallEventsTaken, 'rows'> & {
  readonly type: 'ack';
  readonly message: number;
  readonly id: string | null;
  readonly rows: readonly TakenCallEvent[];
};

type Storing = Pick<RouteResources, 'db' | 'clock' | 'log' | 'signals'> & { readonly door: FeedDoor };

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

function acknowledge(
  of: Pick<Acknowledgement, 'message' | 'id'>,
  rows: readonly TakenCallEvent[],
): Acknowledgement {
  const count = (outcome: TakenCallEvent['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    ...{ type: 'ack', ...of },
    ...{ taken: count('taken'), late: count('late'), known: count('known'), refused: count('refused') },
    rows: rows.filter(({ outcome }) => outcome === 'refused'),
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
