import type { ToldAbout } from '#src/hotline/feeds/feed-about.ts';
import type { FeedAbout, FeedReader } from '#src/hotline/feeds/feed-reader.ts';
import { pairLine } from './pair-line.ts';
import { type Hearing, type TakenCallEvent, takeCallEvents } from './take-call-events.ts';

/** What became of one event, by the payload that told it; of a payload that cannot be read, why. */
export type TakenOfFeed = Omit<TakenCallEvent, 'row'> & { readonly payload: number };

export type FeedTaken = {
  readonly taken: number;
  readonly late: number;
  readonly known: number;
  readonly refused: number;
  /** None for a payload that tells nothing. */
  readonly rows: readonly TakenOfFeed[];
};

export type FeedPayloads = {
  readonly source: string;
  readonly reader: FeedReader;
  readonly about: ToldAbout;
  readonly payloads: readonly unknown[];
};

/** Takes what a supplier's system sends, in its own shape and its order. `null`: no call is known at its line. */
export async function takeFeed(
  resources: Hearing,
  { source, reader, about, payloads }: FeedPayloads,
): Promise<FeedTaken | null> {
  const receivedAt = about.receivedAt ?? resources.clock.now();
  const of = await callOf(resources, { source, about, at: receivedAt });
  if (!of) return null;
  const events: { readonly payload: number; readonly event: object }[] = [];
  const unread: TakenOfFeed[] = [];
  for (const [payload, given] of payloads.entries()) {
    const read = reader(given, aboutOf({ ...about, call: of.call }, receivedAt, payload));
    events.push(...read.events.map((event) => ({ payload, event })));
    if (read.refused !== null) unread.push({ payload, outcome: 'refused', reason: read.refused });
  }
  const told = await takeCallEvents(resources, {
    source: of.source,
    events: events.map(({ event }) => event),
  });
  const { rows, ...counts } = told;
  const taken = rows.map(({ row, ...each }) => ({ payload: events[row]?.payload ?? 0, ...each }));
  return {
    ...counts,
    refused: counts.refused + unread.length,
    rows: [...taken, ...unread].toSorted((one, other) => one.payload - other.payload),
  };
}

type Told = { readonly source: string; readonly about: ToldAbout; readonly at: Date };

async function callOf(
  resources: Hearing,
  { source, about: { call, line }, at }: Told,
): Promise<{ readonly source: string; readonly call: string | null } | null> {
  if (call != null || line == null) return { source, call: call ?? null };
  return await pairLine(resources, { source, line, at });
}

function aboutOf(told: ToldAbout, receivedAt: Date, payload: number): FeedAbout {
  return {
    ...{
      call: told.call ?? null,
      speakers: told.speakers,
      channel: told.channel ?? null,
      direction: told.direction,
    },
    ...{ receivedAt, startedAt: told.startedAt ?? null },
    count: told.count == null ? null : told.count + payload,
  };
}
