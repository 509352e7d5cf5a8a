import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { speakers } from '#src/hotline/call-event.ts';

const speaker = z.enum(speakers);
export const fixtureAbout = z.strictObject({
  call: z.string().optional(),
  speakers: z.record(z.string(), speaker).optional(),
  channel: z.string().optional(),
  direction: z.enum(['in', 'out']).optional(),
  startedAt: z.string().optional(),
});
const fixture = z.strictObject({
  /** What of its shape was not checked against the supplier. */
  unproven: z.array(z.string()),
  /** By which it is read, where it is one of a mapping. */
  mapping: z.unknown().optional(),
  about: fixtureAbout.default({}),
  /** A whole call in the order in which it is sent. */
  payloads: z.array(z.unknown()),
  /** What stands at its end. */
  talk: z.array(z.tuple([speaker, z.string()])),
  /** The same call with the two sides told the other way round. `null`: the feed tells who speaks. */
  otherWay: fixtureAbout.nullable(),
  /** In which nothing was said. */
  empty: z.array(z.unknown()),
  malformed: z.array(z.unknown()),
  /** The call is held once and goes on. */
  holds: z.boolean().default(false),
  /** How the call ends. `null`: the feed does not tell. */
  ends: z.enum(['completed', 'failed']).nullable(),
});

export type FeedFixture = z.output<typeof fixture>;

/** A supplier's call, as it is sent. */
export function readFeedFixture(name: string): FeedFixture {
  const path = new URL(`../fixtures/feeds/${name}.json`, import.meta.url);
  return fixture.parse(JSON.parse(readFileSync(path, 'utf8')));
}
