import { describe, expect, test } from 'vitest';
import { callEventSchema } from '#src/hotline/call-event.ts';
import { createMappedReader } from '#src/hotline/feeds/create-mapped-reader.ts';
import { feedMappingSchema } from '#src/hotline/feeds/feed-mapping.ts';
import type { FeedReader } from '#src/hotline/feeds/feed-reader.ts';
import { readAsterisk } from '#src/hotline/feeds/read-asterisk.ts';
import { readContactLens } from '#src/hotline/feeds/read-contact-lens.ts';
import { readDeepgram } from '#src/hotline/feeds/read-deepgram.ts';
import { readFreeswitch } from '#src/hotline/feeds/read-freeswitch.ts';
import { readTwilio } from '#src/hotline/feeds/read-twilio.ts';
import { readVosk } from '#src/hotline/feeds/read-vosk.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { readFeedFixture } from '#tests/support/feed-fixtures.ts';
import { keptTalk, tellCalls } from '#tests/support/told-calls.ts';
import { openFeedPlay } from './feed-play.ts';

const db = useTestDatabase();
const plays = [
  openFeedPlay('twilio', readTwilio),
  openFeedPlay('contact-lens', readContactLens),
  openFeedPlay('deepgram', readDeepgram),
  openFeedPlay('freeswitch-google', readFreeswitch),
  openFeedPlay('freeswitch-aws', readFreeswitch),
  openFeedPlay('freeswitch-azure', readFreeswitch),
  openFeedPlay('freeswitch-deepgram', readFreeswitch),
  openFeedPlay('asterisk', readAsterisk),
  openFeedPlay('asterisk-aeap', readAsterisk),
  openFeedPlay('vosk', readVosk),
  openFeedPlay('vosk-alternatives', readVosk),
  ...['mapped-flat', 'mapped-pieces', 'mapped-bare'].map((name) => openFeedPlay(name, mappedReader(name))),
];

/** By the mapping that stands in the fixture, as a centre would write it. */
function mappedReader(name: string): FeedReader {
  return createMappedReader(feedMappingSchema.parse(readFeedFixture(name).mapping));
}

type Line = { readonly speaker: string; readonly text: string };

/** What is kept, by its words: by which clock it is ordered differs from feed to feed. */
const standing = async (): Promise<readonly Line[]> => byWords(await keptTalk(db));
function byWords(lines: readonly Line[]): readonly Line[] {
  return lines
    .filter(({ text }) => text !== '')
    .toSorted((one, other) => (one.text + one.speaker < other.text + other.speaker ? -1 : 1));
}
const swapped: Readonly<Record<string, string>> = { citizen: 'operator', operator: 'citizen' };
const isPartial = (event: object) =>
  'final' in event && event.final === false && 'text' in event && event.text !== '';

describe.each(plays)('what $name sends', (play) => {
  const wanted = byWords(play.talk.map(([speaker, text]) => ({ speaker, text })));
  const sent = play.payloads.map((payload, count) => play.read(payload, count));
  const tellEach = async (batches: readonly (readonly object[])[]) => {
    for (const events of batches) await tellCalls(db, events);
  };

  test('is read whole, in our schema', () => {
    expect(sent.filter(({ refused }) => refused !== null)).toEqual([]);
    const events = sent.flatMap((read) => read.events);
    expect(events.map((event) => callEventSchema.safeParse(event).error?.issues ?? [])).toEqual(
      events.map(() => []),
    );
  });

  test('comes to the same with its partials and without', async () => {
    await tellEach(sent.map(({ events }) => events));
    expect(await standing()).toEqual(wanted);
    await db.query('delete from calls');
    await tellEach(sent.map(({ events }) => events.filter((event) => !isPartial(event))));
    expect(await standing()).toEqual(wanted);
  });

  test('changes nothing when it comes again', async () => {
    await tellCalls(
      db,
      sent.flatMap(({ events }) => events),
    );
    const before = await db.query('select state, started_at, ended_at, end_reason from calls');
    const again = await tellCalls(
      db,
      sent.flatMap(({ events }) => events),
    );
    expect(again).toMatchObject({ taken: 0, late: 0, refused: 0 });
    expect(await standing()).toEqual(wanted);
    expect(await db.query('select state, started_at, ended_at, end_reason from calls')).toEqual(before);
  });

  test('comes to the same in any order', async () => {
    const mixed = sent.toSorted(
      (one, other) => ((sent.indexOf(one) * 7) % 11) - ((sent.indexOf(other) * 7) % 11),
    );
    for (const order of [sent.toReversed(), mixed]) {
      await db.query('delete from calls');
      await tellEach(order.map(({ events }) => events));
      expect(await standing()).toEqual(wanted);
    }
  });

  test('holds the call, lets it go on and ends it, where the feed tells', async () => {
    const states: unknown[] = [];
    for (const { events } of sent) {
      const isHold = events.some(
        (event) => 'type' in event && (event.type === 'call.held' || event.type === 'call.resumed'),
      );
      await tellCalls(db, events);
      if (isHold) states.push(...(await db.query('select state from calls')));
    }
    expect(states).toEqual(play.holds ? [{ state: 'held' }, { state: 'live' }] : []);
    expect(await db.query('select state, end_reason as reason from calls')).toEqual([
      { state: play.ends ? 'ended' : 'live', reason: play.ends },
    ]);
  });

  test('says nothing where nothing was said', async () => {
    const read = play.empty.map((payload, count) => play.read(payload, 50 + count));
    expect(read.filter(({ refused }) => refused !== null)).toEqual([]);
    await tellEach(read.map(({ events }) => events));
    expect(await standing()).toEqual([]);
  });

  test('is refused with a reason where it is not what the supplier sends', () => {
    const read = play.malformed.map((payload, count) => play.read(payload, count));
    expect(read.map(({ events }) => events)).toEqual(read.map(() => []));
    expect(read.filter(({ refused }) => !refused)).toEqual([]);
  });
});

describe.each(plays.filter(({ otherWay }) => otherWay !== null))('what $name sends', (play) => {
  test('is told of either side as it was set', async () => {
    const read = play.payloads.map((payload, count) => play.read(payload, count, play.otherWay ?? {}));
    await tellCalls(
      db,
      read.flatMap(({ events }) => events),
    );
    expect(await standing()).toEqual(
      byWords(play.talk.map(([speaker, text]) => ({ speaker: swapped[speaker] ?? speaker, text }))),
    );
  });
});
