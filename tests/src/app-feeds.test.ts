import { beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '#src/app.tsx';
import { createMappedReader } from '#src/hotline/feeds/create-mapped-reader.ts';
import { feedMappingSchema } from '#src/hotline/feeds/feed-mapping.ts';
import { createKey } from '#src/keys/create-key.ts';
import { Secret } from '#src/secret.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { readFeedFixture } from '#tests/support/feed-fixtures.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { schemaErrors } from '#tests/support/json-schema.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { signTwilio } from '#tests/support/sign-twilio.ts';
import { type FeedSender, openFeedSender } from '#tests/support/signed-feed.ts';
import { heardAt, keptTalk } from '#tests/support/told-calls.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const token = new Secret('an invented token of the account');
const publicUrl = 'https://hoidap.example.gov.vn';
const log = recordingLog();
const mappedNames = ['mapped-flat', 'mapped-pieces', 'mapped-bare'] as const;
const mapped = new Map(
  mappedNames.map((name) => [
    name,
    createMappedReader(feedMappingSchema.parse(readFeedFixture(name).mapping)),
  ]),
);
const feeds = { twilioToken: token, mapped };
const resources = webResources({
  db,
  log,
  publicUrl,
  feeds,
  clock: fixedClock(heardAt),
  rateLimitPerMinute: 5,
});
const verbs = new ScriptedVerbs(answers.shortAnswer);
const root = '/api/v1/hotline/feeds';
const app = createApp(resources, verbs);
let sender: FeedSender;

beforeEach(async () => {
  log.lines.length = 0;
  const key = await createKey(resources, { name: 'tổng đài Mẫu', scopes: ['hotline.push'] });
  sender = await openFeedSender(app, resources, key);
});

const byWords = (lines: readonly (readonly [string, string])[]) =>
  lines
    .filter(([, text]) => text !== '')
    .toSorted((one, other) => (`${one[1]}${one[0]}` < `${other[1]}${other[0]}` ? -1 : 1));
const kept = async () => byWords((await keptTalk(db)).map(({ speaker, text }) => [speaker, text] as const));

/** The reader, and the fixture. */
const passed: readonly (readonly [string, string])[] = [
  ['contact-lens', 'contact-lens'],
  ['deepgram', 'deepgram'],
  ['freeswitch', 'freeswitch-google'],
  ['freeswitch', 'freeswitch-azure'],
  ['asterisk', 'asterisk'],
  ['vosk', 'vosk'],
  ...mappedNames.map((name) => [name, name] as const),
];

describe.each(passed)('a feed passed on to %s', (reader, name) => {
  const { about, payloads, talk, malformed } = readFeedFixture(name);
  const batch = { about: { count: 0, ...about }, payloads };

  test('is kept, under the name of its key, and answered as it is published', async () => {
    const { status, json } = await sender.post(`${root}/${reader}`, batch);
    expect(status).toBe(200);
    expect(json).toMatchObject({ refused: 0 });
    expect(await kept()).toEqual(byWords(talk));
    expect(await db.query('select distinct source from calls')).toEqual([{ source: 'tổng đài Mẫu' }]);
    const described = await (await app.request('/api/v1/openapi.json')).json();
    const { schema } = described.paths[`${root}/{reader}`].post.responses[200].content['application/json'];
    expect(schemaErrors(json, schema, described)).toEqual([]);
  });

  test('changes nothing when it comes again, whole or one by one', async () => {
    await sender.post(`${root}/${reader}`, batch);
    expect((await sender.post(`${root}/${reader}`, batch)).json).toMatchObject({ taken: 0, late: 0 });
    for (const [count, payload] of payloads.entries()) {
      await sender.post(`${root}/${reader}`, { about: { ...about, count }, payloads: [payload] });
    }
    expect(await kept()).toEqual(byWords(talk));
  });

  test('says of each payload that cannot be read why, and takes the others', async () => {
    const mixed = { about: { ...batch.about, count: 100 }, payloads: [...malformed, ...payloads] };
    const { status, json } = await sender.post(`${root}/${reader}`, mixed);
    expect(status).toBe(200);
    const refused = malformed.map((_, payload) => ({
      payload,
      outcome: 'refused',
      reason: expect.any(String),
    }));
    expect(json).toMatchObject({ refused: malformed.length, rows: expect.arrayContaining(refused) });
    expect(await kept()).toEqual(byWords(talk));
    expect(log.lines.map(({ event }) => event)).toContain('hotline.refused');
  });
});

describe('passing a feed on', () => {
  const { about, payloads } = readFeedFixture('deepgram');
  const body = { about, payloads };

  test('is not for a key without the scope, nor for a body that is not signed by it', async () => {
    const other = await createKey(resources, { name: 'khác', scopes: ['registry.push'] });
    const wrongKey = { Authorization: `Bearer ${other.secret}` };
    expect((await sender.post(`${root}/deepgram`, body, wrongKey)).status).toBe(403);
    const wrong = { 'X-Hotline-Signature': '0'.repeat(64) };
    expect((await sender.post(`${root}/deepgram`, body, wrong)).status).toBe(401);
    expect(await kept()).toEqual([]);
  });

  test('names the feeds that are read where another is asked for', async () => {
    const { status, json } = await sender.post(`${root}/loa-phuong`, body);
    expect(status).toBe(404);
    expect(json).toMatchObject({
      error: { message: expect.stringContaining('contact-lens, deepgram, freeswitch') },
    });
  });

  test.each([
    ['no payload', { payloads: [] }, /^payloads: /],
    [
      'a speaker who is none',
      { about: { speakers: { 0: 'robot' } }, payloads: [{}] },
      /^about\.speakers\.0: /,
    ],
    [
      'a time without a zone',
      { about: { receivedAt: '2026-11-18T09:00:00' }, payloads: [{}] },
      /^about\.receivedAt: /,
    ],
    ['what is not known', { about: { loa: 1 }, payloads: [{}] }, /^about: /],
  ])('is refused with the field for %s', async (_, given, reason) => {
    const { status, json } = await sender.post(`${root}/deepgram`, given);
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: { message: expect.stringMatching(reason) } });
  });

  test('is refused where it is too large', async () => {
    const { status } = await sender.post(`${root}/deepgram`, { payloads: ['a'.repeat(1_100_000)] });
    expect(status).toBe(413);
  });

  test('takes no utterance without a number of its own twice, and so asks for one', async () => {
    const { json } = await sender.post(`${root}/asterisk`, {
      about: { call: 'c1' },
      payloads: [{ text: 'dạ', direction: 'in' }],
    });
    expect(json).toMatchObject({
      refused: 1,
      rows: [{ payload: 0, reason: 'id: must be told, or counted by whoever receives the feed' }],
    });
  });
});

describe('what Twilio sends', () => {
  const { payloads, talk } = readFeedFixture('twilio');
  type Fields = Readonly<Record<string, string>>;
  const forms = payloads.map((payload) => payload as Fields);

  async function call(fields: Fields, { path = `${root}/twilio`, signature = '', from = '192.0.2.7' } = {}) {
    const body = new URLSearchParams(fields).toString();
    const signed =
      signature || (await signTwilio(token, { url: publicUrl + path, fields: Object.entries(fields) }));
    return await app.request(
      path,
      {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Twilio-Signature': signed },
      },
      { remoteAddress: from },
    );
  }

  test('is kept where it is signed over the public address, and answered with nothing', async () => {
    for (const form of forms) {
      const response = await call(form);
      expect([response.status, await response.text()]).toEqual([204, '']);
    }
    expect(await kept()).toEqual(byWords(talk));
    expect(await db.query('select source, direction from calls')).toEqual([
      { source: 'Twilio', direction: 'in' },
    ]);
  });

  test('changes nothing when it comes again', async () => {
    for (const form of [...forms, ...forms.toReversed()]) await call(form);
    expect(await kept()).toEqual(byWords(talk));
  });

  test('is told of the direction by the address, which is signed', async () => {
    for (const form of forms)
      expect((await call(form, { path: `${root}/twilio?direction=out` })).status).toBe(204);
    const swapped = { citizen: 'operator', operator: 'citizen' } as const;
    const other = talk.map(
      ([who, text]) => [who === 'citizen' ? swapped.citizen : swapped.operator, text] as const,
    );
    expect(await kept()).toEqual(byWords(other));
  });

  test('is refused where it is signed for another address, by another token, or not at all', async () => {
    const [form = {}] = forms;
    const fields = Object.entries(form);
    const elsewhere = await signTwilio(token, { url: `https://elsewhere.example${root}/twilio`, fields });
    const forged = await signTwilio(new Secret('another'), { url: `${publicUrl}${root}/twilio`, fields });
    for (const signature of [elsewhere, forged, 'x'])
      expect((await call(form, { signature })).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  test('has few tries of one address where it is not signed', async () => {
    const statuses = [];
    for (let at = 0; at < 7; at += 1)
      statuses.push((await call({}, { signature: 'x', from: '192.0.2.9' })).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429]);
  });

  test('is counted and acknowledged where it cannot be read', async () => {
    expect((await call({ CallSid: 'CA1', TranscriptionEvent: 'something-new' })).status).toBe(204);
    expect(log.lines).toMatchObject([
      { event: 'hotline.refused', fields: { source: 'twilio', refused: 1 } },
      { event: 'request.ended' },
    ]);
  });

  test('must be a form, and no larger than a form is', async () => {
    const headers = { 'Content-Type': 'application/json' };
    expect((await app.request(`${root}/twilio`, { method: 'POST', body: '{}', headers })).status).toBe(415);
    expect((await call({ TranscriptionData: 'a'.repeat(70_000) })).status).toBe(413);
  });

  test('is not taken where it is not set up', async () => {
    const without = createApp({ ...resources, feeds: undefined }, verbs);
    expect((await without.request(`${root}/twilio`, { method: 'POST' })).status).toBe(404);
  });
});
