import type { FeedAbout, FeedRead, FeedReader } from '#src/hotline/feeds/feed-reader.ts';
import { type FeedFixture, readFeedFixture } from '#tests/support/feed-fixtures.ts';

/** One supplier's call, and its reader. */
export type FeedPlay = FeedFixture & {
  readonly name: string;
  /** Reads what is sent as the `count`th on its line. */
  read(payload: unknown, count: number, told?: FeedFixture['about']): FeedRead;
};

const receivedFrom = Date.parse('2026-11-18T01:50:00Z');

export function openFeedPlay(name: string, reader: FeedReader): FeedPlay {
  const play = readFeedFixture(name);
  return {
    ...play,
    name,
    read(payload, count, told = {}) {
      const set = { ...play.about, ...told };
      const known: FeedAbout = {
        ...{ call: set.call ?? null, speakers: set.speakers ?? {}, direction: set.direction ?? 'in' },
        channel: set.channel ?? null,
        ...{ startedAt: set.startedAt === undefined ? null : new Date(set.startedAt), count },
        receivedAt: new Date(receivedFrom + count * 1000),
      };
      return reader(payload, known);
    },
  };
}
