import { Fault } from '#src/fault.ts';
import type { FeedReader } from '#src/hotline/feeds/feed-reader.ts';
import { feedReaders } from '#src/hotline/feeds/feed-readers.ts';
import type { Feeds } from '#src/hotline/feeds/feeds.ts';

/** Who reads the feed of this name; throws `not-found`, with the names that there are. */
export function findReader(name: string, feeds: Feeds | undefined): FeedReader {
  const reader = feedReaders.get(name) ?? feeds?.mapped.get(name);
  if (reader) return reader;
  const known = [...feedReaders.keys(), ...(feeds?.mapped.keys() ?? [])].join(', ');
  throw new Fault('not-found', `No feed is read by this name. There are: ${known}.`);
}

/** What comes too early, or without its call ever having been told. */
export function demandPaired<Told>(told: Told | null): Told {
  if (told !== null) return told;
  throw new Fault(
    'conflict',
    'No call is known at this line at that time: tell its beginning with this operator, and send the same again.',
  );
}
