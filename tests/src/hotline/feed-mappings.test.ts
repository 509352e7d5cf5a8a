import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createMappedReader } from '#src/hotline/feeds/create-mapped-reader.ts';
import { type FeedMapping, feedMappingSchema } from '#src/hotline/feeds/feed-mapping.ts';
import type { FeedAbout } from '#src/hotline/feeds/feed-reader.ts';
import { readMappings } from '#src/hotline/feeds/read-mappings.ts';
import { tryMapping } from '#src/hotline/feeds/try-mapping.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { readFeedFixture } from '#tests/support/feed-fixtures.ts';
import { keptTalk, tellCalls } from '#tests/support/told-calls.ts';

const db = useTestDatabase();
const plain = { utterance: { text: 'text', final: true, segment: 'id' }, call: 'call' };
const about: FeedAbout = {
  ...{ call: null, speakers: {}, channel: null, direction: 'in', startedAt: null, count: null },
  receivedAt: new Date('2026-11-18T01:50:00Z'),
};

function mapping(over: object = {}): FeedMapping {
  return feedMappingSchema.parse({ ...plain, ...over });
}
const read = (over: object, payload: unknown, told: object = {}) =>
  createMappedReader(mapping(over))(payload, { ...about, ...told });

describe('mappings', () => {
  test('are read by their names', () => {
    const read = readMappings(JSON.stringify({ 'tong-dai': plain, 'tong-dai-2': plain }), 'HOTLINE_MAPPINGS');
    expect([...read.keys()]).toEqual(['tong-dai', 'tong-dai-2']);
    expect(readMappings('{}', 'HOTLINE_MAPPINGS').size).toBe(0);
  });

  test('are as the guide shows one', () => {
    const [, json = ''] = /```json\n([\s\S]+?)```/.exec(readFileSync('docs/hotline.md', 'utf8')) ?? [];
    expect([...readMappings(json, 'HOTLINE_MAPPINGS').keys()]).toEqual(['tong-dai']);
  });

  test.each([
    ['no JSON', '{', 'HOTLINE_MAPPINGS: is no JSON'],
    [
      'a name that is taken',
      { deepgram: plain },
      'deepgram: is the name of a feed that is read without a mapping',
    ],
    ['a name for no address', { 'Tổng đài': plain }, 'Tổng đài: must be of a-z, 0-9 and -'],
    [
      'a path that is none',
      { a1: { ...plain, call: 'a..b' } },
      'a1.call: is no path, such as data.items[0].text: a..b',
    ],
    ['a field that we do not know', { a1: { ...plain, caller: 'x' } }, 'a1: Unrecognized key: "caller"'],
    ['no text', { a1: { utterance: { final: true } } }, 'a1.utterance.text: '],
    ['no utterance', { a1: { call: 'id' } }, 'a1.utterance: must be told where utterances come'],
    [
      'trouble without its code',
      { a1: { type: 'feed.error' } },
      'a1.trouble: must be told where the feed tells',
    ],
    [
      'pieces of nothing',
      { a1: { utterance: { text: 't', final: true, pieces: 'all' } } },
      'a1.utterance.segment: must be told where pieces are joined',
    ],
    [
      'a speaker who is none',
      { a1: { utterance: { text: 't', final: true, speaker: { path: 'p', values: { 1: 'robot' } } } } },
      'a1.utterance.speaker: values.1: ',
    ],
    [
      'a zone that is none',
      { a1: { ...plain, at: { path: 't', format: 'day-first', zone: '7' } } },
      'a1.at.zone: must be such as',
    ],
  ])('say what is wrong with %s', (_, given, line) => {
    const json = typeof given === 'string' ? given : JSON.stringify(given);
    expect(() => readMappings(json, 'HOTLINE_MAPPINGS')).toThrow(line);
  });
});

describe('a payload that does not fit its mapping', () => {
  const speaker = { path: 'who', values: { KH: 'citizen' } };
  const fields = { id: 'u1', call: 'c1', text: 'dạ' };
  const utterance = { text: 'text', final: true, segment: 'id' };

  test.each([
    ['has no call', {}, { ...fields, call: null }, 'call (call): is not there'],
    ['has an empty call', {}, { ...fields, call: ' ' }, 'call (call): is empty'],
    ['has a list for a text', {}, { ...fields, text: ['dạ'] }, 'text (text): is no text'],
    [
      'has a value that was not listed',
      { utterance: { ...utterance, speaker } },
      { ...fields, who: 'LOA' },
      'speaker (who): "LOA" is none of KH',
    ],
    ['lacks a value', { utterance: { ...utterance, speaker } }, fields, 'speaker (who): is not there'],
    [
      'has no time where one is looked for',
      { at: { path: 'time', format: 'iso' } },
      fields,
      'at (time): is not there',
    ],
    [
      'has a time without its zone',
      { at: { path: 'time', format: 'iso' } },
      { ...fields, time: '2026-11-18T08:50:00' },
      'at (time): is no time of the format iso: 2026-11-18T08:50:00',
    ],
    [
      'has words for a number',
      { utterance: { ...utterance, confidence: { path: 'sure', of: 1 } } },
      { ...fields, sure: 'rất' },
      'confidence (sure): is no number: rất',
    ],
    [
      'names no utterance, and nobody counts',
      { utterance: { text: 'text', final: true } },
      fields,
      'seq: has no path, and whoever passes it on does not count',
    ],
  ])('%s: the field and the path are named', (_, over, payload, reason) => {
    expect(read(over, payload)).toEqual({ events: [], refused: reason });
  });

  test('tells of what can be read of a list, and of the first that cannot', () => {
    const items = [
      { id: 'u1', text: 'dạ' },
      { id: null, text: 'a' },
      { id: 'u2', text: 'vâng' },
    ];
    const told = read({ items: 'items', call: '$.call' }, { call: 'c1', items });
    expect(told.events).toMatchObject([{ segment: 'u1' }, { segment: 'u2' }]);
    expect(told.refused).toBe('item 1: segment (id): is not there');
  });
});

describe('a mapping', () => {
  const time = (format: string, written: unknown, more: object = {}) =>
    read({ at: { path: 'time', format, ...more } }, { id: 'u1', call: 'c1', text: 'dạ', time: written })
      .events;

  test.each([
    ['iso', '2026-11-18T08:50:00.500+07:00', '2026-11-18T01:50:00.500Z'],
    ['iso', '2026-11-18T08:50:00+0700', '2026-11-18T01:50:00.000Z'],
    ['seconds', 1794966600.25, '2026-11-18T01:50:00.250Z'],
    ['milliseconds', '1794966600000', '2026-11-18T01:50:00.000Z'],
    ['year-first', '2026-11-18 08:50:00', '2026-11-18T01:50:00.000Z'],
    ['day-first', '8/1/2026 9:05', '2026-01-08T02:05:00.000Z'],
  ])('reads times of the format %s: %s', (format, written, at) => {
    expect(time(format, written)).toMatchObject([{ at }]);
  });

  test('reads times in the zone that it names, and where it says so does without', () => {
    expect(time('day-first', '18/11/2026 08:50:00', { zone: '+00:00' })).toMatchObject([
      { at: '2026-11-18T08:50:00.000Z' },
    ]);
    expect(time('iso', null, { absent: 'received' })).toMatchObject([{ at: '2026-11-18T01:50:00.000Z' }]);
  });

  test('finds what stands in lists, behind odd names and in JSON within a text, and nothing that is inherited', () => {
    const paths = { text: 'a[1]["b.c"].@json.x', final: true, segment: 'id' };
    const payload = { id: 7, call: 'c1', a: [0, { 'b.c': '{"x":"dạ vâng"}' }] };
    expect(read({ utterance: paths }, payload).events).toMatchObject([{ text: 'dạ vâng', segment: '7' }]);
    expect(read({ call: 'constructor.name' }, payload).refused).toBe('call (constructor.name): is not there');
  });

  test('joins all pieces where the final is one too, in their order', async () => {
    const utterance = {
      text: 'd',
      segment: 'id',
      seq: 'n',
      pieces: 'all',
      final: { path: 'f', values: { true: true, false: false } },
    };
    const sent = ['em muốn', 'hỏi', 'khai sinh'].map((d, n) => ({ id: 'u1', call: 'c1', d, n, f: n === 2 }));
    for (const payload of sent) await tellCalls(db, read({ utterance }, payload).events);
    expect(await keptTalk(db)).toEqual([{ speaker: 'unknown', text: 'em muốn hỏi khai sinh' }]);
  });

  test('is tried on samples without anything being kept', async () => {
    const { mapping: given, payloads, malformed } = readFeedFixture('mapped-flat');
    const now = new Date('2026-11-18T02:00:00Z');
    const tried = tryMapping(feedMappingSchema.parse(given), { samples: [...payloads, ...malformed], now });
    expect(tried[0]).toMatchObject({
      payload: 0,
      events: [
        { kind: 'taken', event: { type: 'call.started', call: 'CG-01', operator: '204', direction: 'in' } },
      ],
    });
    expect(tried.slice(0, payloads.length).filter(({ refused }) => refused !== null)).toEqual([]);
    expect(tried.slice(payloads.length).filter(({ refused }) => refused === null)).toEqual([]);
    expect(await db.query('select id from calls')).toEqual([]);
  });

  test('shows in a trial what would be refused behind it', () => {
    const tried = tryMapping(mapping(), {
      samples: [{ id: 'u1', call: 'x'.repeat(300), text: 'dạ' }],
      now: about.receivedAt,
    });
    expect(tried).toMatchObject([
      { refused: null, events: [{ kind: 'refused', reason: expect.stringMatching(/^call: /) }] },
    ]);
  });
});
