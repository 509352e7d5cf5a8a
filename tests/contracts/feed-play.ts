import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { speakers } from '#src/hotline/call-event.ts';
import type { FeedAbout, FeedRead, FeedReader } from '#src/hotline/feeds/feed-reader.ts';

const speaker = z.enum(speakers);
const about = z.strictObject({
  call: z.string().optional(),
  speakers: z.record(z.string(), speaker).optional(),
  direction: z.enum(['in', 'out']).optional(),
  startedAt: z.coerce.date().optional(),
});
const fixture = z.strictObject({
  /** What of its shape was not checked against the supplier. */
  unproven: z.array(z.string()),
  about: about.default({}),
  /** A whole call in the order in which it is sent. */
  payloads: z.array(z.unknown()),
  /** What stands at its end. */
  talk: z.array(z.tuple([speaker, z.string()])),
  /** The same call with the two sides told the other way round. `null`: the feed tells who speaks. */
  otherWay: about.nullable(),
  /** In which nothing was said. */
  empty: z.array(z.unknown()),
  malformed: z.array(z.unknown()),
  /** The call is held once and goes on. */
  holds: z.boolean().default(false),
  /** How the call ends. `null`: the feed does not tell. */
  ends: z.enum(['completed', 'failed']).nullable(),
});

/** One supplier's call, and its reader. */
export type FeedPlay = z.output<typeof fixture> & {
  readonly name: string;
  /** Reads what is sent as the `count`th on its line. */
  read(payload: unknown, count: number, told?: z.output<typeof about>): FeedRead;
};

const receivedFrom = Date.parse('2026-11-18T01:50:00Z');

export function openFeedPlay(name: string, reader: FeedReader): FeedPlay {
  const path = new URL(`../fixtures/feeds/${name}.json`, import.meta.url);
  const play = fixture.parse(JSON.parse(readFileSync(path, 'utf8')));
  return {
    ...play,
    name,
    read(payload, count, told = {}) {
      const set = { ...play.about, ...told };
      const known: FeedAbout = {
        ...{ call: set.call ?? null, speakers: set.speakers ?? {}, direction: set.direction ?? 'in' },
        ...{ startedAt: set.startedAt ?? null, count },
        receivedAt: new Date(receivedFrom + count * 1000),
      };
      return reader(payload, known);
    },
  };
}
