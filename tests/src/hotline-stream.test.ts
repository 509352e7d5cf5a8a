import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { revokeKey } from '#db/api-keys.ts';
import { createApp } from '#src/app.tsx';
import { createKey, type NewKey } from '#src/keys/create-key.ts';
import { pushSecret } from '#src/keys/push-secret.ts';
import type { Listening } from '#src/listen.node.ts';
import { openKeys } from '#src/sign.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { gatedDatabase } from '#tests/support/gated-database.ts';
import { schemaErrors } from '#tests/support/json-schema.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { runningClock } from '#tests/support/running-clock.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { serveApp } from '#tests/support/serve-app.ts';
import { connectStream, helloFor, type StreamClient, type Told } from '#tests/support/stream-client.ts';
import { heardAt, keptTalk, said } from '#tests/support/told-calls.ts';
import { waitFor } from '#tests/support/wait-for.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const verbs = new ScriptedVerbs(answers.shortAnswer);
const clock = runningClock(heardAt);
const log = recordingLog();
const resources = webResources({ db, clock, log, rateLimitPerMinute: 5 });
const open: { end(): Promise<void> }[] = [];
let key: NewKey;
let signing: string;
let web: Listening;

beforeEach(async () => {
  log.lines.length = 0;
  key = await createKey(resources, { name: 'tổng đài Mẫu', scopes: ['hotline.push'] });
  signing = await pushSecret(await openKeys(resources.sessionSecret), key.id);
  web = await serve();
});

afterEach(async () => {
  for (const it of open.splice(0).reverse()) await it.end();
});

async function serve(over: Partial<AppResources> = {}): Promise<Listening> {
  const stopping = new AbortController().signal;
  const served = await serveApp({ ...resources, stopping, ...over }, verbs);
  open.push({ end: async () => await served.close() });
  return served;
}

function connect(headers: Record<string, string> = {}, url = web.url): StreamClient {
  const client = connectStream(url, headers);
  open.push({
    end: async () => {
      client.socket.terminate();
      await client.closed;
    },
  });
  return client;
}

const withKey = (secret = key.secret) => ({ Authorization: `Bearer ${secret}` });
const is = (type: string) => (told: Told) => told.type === type;
const acked = (id: string) => (told: Told) => told.type === 'ack' && told.id === id;

/** One that is let in. */
async function join(url = web.url): Promise<StreamClient> {
  const client = connect(withKey(), url);
  client.send(await helloFor(client, { signing, at: clock.now() }));
  await client.find(is('welcome'));
  return client;
}

/** The answer to a request for a socket that is refused. */
async function refusal(headers: Record<string, string>): Promise<{ status: number; json: unknown }> {
  const client = connect(headers);
  const [, response] = await once(client.socket, 'unexpected-response');
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode, json: JSON.parse(body) };
}

describe('whoever wants to stream', () => {
  test('shows the key in a header and signs our nonce, and is told the limits', async () => {
    const client = await join();
    expect(client.told).toMatchObject([
      { type: 'challenge' },
      { type: 'welcome', feed: 'tổng đài Mẫu', limits: { bytes: 1024 * 1024, events: 500, waiting: 32 } },
    ]);
  });

  test('shows the key in the first message where no header can be set', async () => {
    const client = connect();
    client.send(await helloFor(client, { signing, at: clock.now(), key: key.secret }));
    await client.find(is('welcome'));
    client.send(said('u1', 'em hỏi làm khai sinh'));
    expect(await client.find(is('ack'))).toMatchObject({ message: 2, id: null, taken: 1 });
  });

  test('is refused with words before the socket opens where the key is none, or not for this', async () => {
    expect(await refusal(withKey(`motcua_${'x'.repeat(43)}`))).toMatchObject({
      status: 401,
      json: { error: { code: 'unauthenticated' } },
    });
    const other = await createKey(resources, { name: 'khác', scopes: ['registry.push'] });
    expect(await refusal(withKey(other.secret))).toMatchObject({
      status: 403,
      json: { error: { code: 'forbidden' } },
    });
    expect(await refusal({ ...withKey(), Origin: 'https://elsewhere.example' })).toMatchObject({
      status: 403,
    });
  });

  test.each([
    [
      'a wrong key',
      async (client: StreamClient) => ({ ...(await hello(client)), key: `motcua_${'x'.repeat(43)}` }),
    ],
    ['no key', async (client: StreamClient) => ({ ...(await hello(client)), key: null })],
    [
      'another signature',
      async (client: StreamClient) => ({ ...(await hello(client)), signature: '0'.repeat(64) }),
    ],
    [
      'an old time stamp',
      async (client: StreamClient) =>
        await helloFor(client, { signing, at: new Date(clock.now().getTime() - 400_000), key: key.secret }),
    ],
    [
      'events at once',
      async (client: StreamClient) => (await client.find(is('challenge'))) && said('u1', 'alo'),
    ],
    ['no JSON', async (client: StreamClient) => (await client.find(is('challenge'))) && '{"type":'],
  ])('is sent away after %s, and nothing is stored', async (_, first) => {
    const client = connect();
    client.send(await first(client));
    client.send(said('u2', 'dạ alo'));
    expect(await client.find(is('error'))).toMatchObject({ message: 1, code: 'unauthenticated' });
    expect((await client.closed).code).toBe(1008);
    expect(await keptTalk(db)).toEqual([]);
  });

  test('is sent away with a long first message, which is not read', async () => {
    const client = connect(withKey());
    await client.find(is('challenge'));
    client.send(said('u1', 'dạ '.repeat(2_000)));
    const { code, reason } = await client.closed;
    expect({ code, reason }).toEqual({ code: 1008, reason: 'So much is said after our welcome only.' });
  });

  test('is sent away when nothing is said', async () => {
    const soon = await serve({ callStreamPace: { helloMs: 30 } });
    const { code, reason } = await connect(withKey(), soon.url).closed;
    expect({ code, reason }).toEqual({ code: 1008, reason: 'No key was shown in time.' });
  });

  test('cannot use what another has signed', async () => {
    const one = connect(withKey());
    const signed = await helloFor(one, { signing, at: clock.now() });
    const other = connect(withKey());
    await other.find(is('challenge'));
    other.send(signed);
    expect((await other.closed).code).toBe(1008);
  });
});

async function hello(client: StreamClient): Promise<object> {
  return await helloFor(client, { signing, at: clock.now(), key: key.secret });
}

describe('a stream', () => {
  test('acknowledges each message when its events are stored, as it is published', async () => {
    const client = await join();
    client.send({ id: 'b1', events: [said('u1', 'em hỏi làm khai sinh'), { type: 'gì đây' }] });
    const ack = await client.find(acked('b1'));
    expect(ack).toMatchObject({ message: 2, taken: 1, refused: 1, rows: [{ row: 1, outcome: 'refused' }] });
    expect(await db.query('select source from calls')).toEqual([{ source: 'tổng đài Mẫu' }]);
    client.send('{"events":');
    await client.find(is('error'));
    const described = await (await createApp(resources, verbs).request('/api/v1/openapi.json')).json();
    const { schema } =
      described.paths['/api/v1/hotline/stream'].get.responses[101].content['application/json'];
    expect(client.told.flatMap((told) => schemaErrors(told, schema, described))).toEqual([]);
  });

  test('loses nothing and takes nothing twice when messages come again, mixed, on two sockets', async () => {
    const sent = Array.from({ length: 60 }, (_, at) => ({
      id: `b${at}`,
      events: [
        said(`u${at}`, `câu ${at} em`, { final: false, seq: 1 }),
        said(`u${at}`, `câu ${at} em hỏi`, { seq: 2 }),
      ],
    }));
    const [one, other] = [await join(), await join()];
    for (const batch of sent) one.send(batch);
    for (const batch of sent.toReversed()) other.send(batch);
    for (const client of [one, other]) {
      const answered = await Promise.all(sent.map(({ id }) => client.find(acked(id))));
      expect(answered.map(({ refused }) => refused)).toEqual(sent.map(() => 0));
    }
    expect((await keptTalk(db)).map(({ text }) => text).toSorted()).toEqual(
      sent.map(({ id }) => `câu ${id.slice(1)} em hỏi`).toSorted(),
    );
    const known = [...one.told, ...other.told].reduce((sum, { known: again = 0 }) => sum + Number(again), 0);
    expect(known).toBe(120);
  });

  test('is taken up again after it broke: what had no answer is sent again', async () => {
    const sent = Array.from({ length: 80 }, (_, at) => ({
      id: `b${at}`,
      events: [said(`u${at}`, wordsOf(at))],
    }));
    const answered = new Set<unknown>();
    for (let breaks = 0; answered.size < sent.length; breaks += 1) {
      const client = await join();
      for (const batch of sent.filter(({ id }) => !answered.has(id))) client.send(batch);
      const enough = Math.min(sent.length, answered.size + 15);
      const ids = () => client.told.filter(is('ack')).map(({ id }) => id);
      await waitFor(() => new Set([...answered, ...ids()]).size >= enough);
      client.socket.terminate();
      await client.closed;
      for (const id of ids()) answered.add(id);
      expect(breaks).toBeLessThan(20);
    }
    const kept = await keptTalk(db);
    expect(kept.map(({ text }) => text).toSorted()).toEqual(sent.map((_, at) => wordsOf(at)).toSorted());
  });

  test('says what is wrong with a message, and goes on', async () => {
    const client = await join();
    for (const bad of ['xin chào', '[]', '{}', '"a"', { events: [] }, { events: [1], more: 1 }])
      client.send(bad);
    client.send({ id: 'good', events: [said('u1', 'dạ')] });
    await client.find(acked('good'));
    expect(client.told.filter(is('error')).map(({ message, reason }) => [message, reason])).toEqual([
      [2, 'The message is not JSON.'],
      [3, 'The message is neither an event nor {"events": [...]} nor {"payloads": [...]}.'],
      [4, 'type: Invalid input: expected string, received undefined'],
      [5, 'The message is neither an event nor {"events": [...]} nor {"payloads": [...]}.'],
      [6, 'events: Too small: expected array to have >=1 items'],
      [7, 'message: Unrecognized key: "more"'],
    ]);
    expect(await keptTalk(db)).toHaveLength(1);
  });

  test('takes what a supplier sends too, as a request does', async () => {
    const client = await join();
    const about = { call: 'c1', channel: 'in', speakers: { in: 'citizen' }, count: 0 };
    const payloads = [{ partial: 'em hỏi' }, { text: 'em hỏi làm khai sinh' }, { eof: 1 }];
    client.send({ id: 'p1', reader: 'vosk', about, payloads });
    expect(await client.find(acked('p1'))).toMatchObject({ refused: 1, rows: [{ payload: 2 }] });
    client.send({ id: 'p2', reader: 'vosk', about: { line: '9', receivedAt: heardAt }, payloads });
    expect(await client.find(is('error'))).toMatchObject({ message: 3, code: 'conflict' });
    client.send({ id: 'p3', reader: 'loa-phuong', payloads });
    expect(await client.find(({ message }) => message === 4)).toMatchObject({ code: 'not-found' });
    expect((await keptTalk(db)).filter(({ text }) => text !== '')).toMatchObject([
      { text: 'em hỏi làm khai sinh' },
    ]);
  });

  test('ends where nothing can be read for long, and where bytes come', async () => {
    const client = await join();
    for (let at = 0; at < 20; at += 1) client.send('sai');
    expect(await client.closed).toEqual({ code: 1008, reason: 'Too many messages cannot be read.' });
    const other = await join();
    other.socket.send(new Uint8Array([1, 2, 3]));
    expect((await other.closed).code).toBe(1008);
  });

  test('ends where a message is too large, and what was stored stays', async () => {
    const client = await join();
    client.send({ id: 'b1', events: [said('u1', 'dạ')] });
    await client.find(acked('b1'));
    client.send({ id: 'b2', events: [said('u2', 'a'.repeat(1_100_000))] });
    expect((await client.closed).code).toBe(1009);
    expect(await keptTalk(db)).toHaveLength(1);
  });

  test('ends soon after its key is revoked', async () => {
    const watched = await serve({ callStreamPace: { lookMs: 20 } });
    const client = await join(watched.url);
    await revokeKey(db, key.id, clock.now());
    expect(await client.closed).toEqual({ code: 1008, reason: 'The key has been revoked.' });
    expect(await refusal(withKey())).toMatchObject({ status: 401 });
  });

  test('is closed when the program stops, after what is under way is acknowledged', async () => {
    const gate = gatedDatabase(db);
    const stopping = new AbortController();
    const stopped = await serve({ db: gate.db, stopping: stopping.signal });
    const client = await join(stopped.url);
    gate.shut();
    client.send({ id: 'b1', events: [said('u1', 'dạ em nghe')] });
    await waitFor(() => gate.waiting() > 0);
    client.send({ id: 'b2', events: [said('u2', 'alo')] });
    stopping.abort();
    gate.open();
    expect((await client.closed).code).toBe(1001);
    expect(client.told.filter(is('ack')).map(({ id }) => id)).toEqual(['b1']);
    expect(await keptTalk(db)).toHaveLength(1);
    await stopped.close();
  });

  test('is closed where nothing can be stored, without an acknowledgement', async () => {
    const broken = gatedDatabase(db);
    const served = await serve({ db: broken.db });
    const client = await join(served.url);
    broken.breakDown();
    client.send({ id: 'b1', events: [said('u1', 'dạ')] });
    expect((await client.closed).code).toBe(1011);
    expect(client.told.filter(is('ack'))).toEqual([]);
    const back = await join();
    back.send({ id: 'b1', events: [said('u1', 'dạ')] });
    expect(await back.find(acked('b1'))).toMatchObject({ taken: 1 });
  });

  test('leaves what it has no room for with a sender who is too fast, and takes it later', async () => {
    const gate = gatedDatabase(db);
    const served = await serve({ db: gate.db });
    const client = await join(served.url);
    gate.shut();
    const filling = 'a'.repeat(30_000);
    const sent = Array.from({ length: 300 }, (_, at) => ({
      id: `b${at}`,
      events: [{ type: 'gì đây', filling }],
    }));
    client.send({ id: 'first', events: [said('u1', 'dạ')] });
    for (const batch of sent) client.send(batch);
    await waitFor(() => gate.waiting() > 0);
    // Nine megabytes: what the sockets between do not hold stays with the sender.
    expect(client.socket.bufferedAmount).toBeGreaterThan(1024 * 1024);
    gate.open();
    await Promise.all(sent.map(({ id }) => client.find(acked(id))));
    expect(await client.find(acked('first'))).toMatchObject({ taken: 1 });
  });

  test('ends where its answers are not read', async () => {
    const client = await join();
    const refused = { events: Array.from({ length: 500 }, () => ({ type: 'gì đây' })) };
    client.socket.pause();
    for (let at = 0; at < 400; at += 1) client.send(refused);
    await waitFor(() => log.lines.some(({ event }) => event === 'stream.ended'));
    expect(log.lines.some(({ event }) => event === 'stream.unread')).toBe(true);
    client.socket.resume();
    expect((await client.closed).code).toBe(1006);
  });
});

describe('a key', () => {
  test('has so many streams and no more', async () => {
    const clients = await Promise.all(Array.from({ length: 20 }, async () => await join()));
    for (let more = 0; more < 4; more += 1) {
      clients.push(...(await Promise.all(Array.from({ length: 20 }, async () => await join()))));
    }
    expect(clients).toHaveLength(100);
    const late = connect(withKey());
    late.send(await helloFor(late, { signing, at: clock.now() }));
    expect(await late.closed).toEqual({ code: 1013, reason: 'This key has too many streams.' });
    clients[0]?.socket.close();
    await clients[0]?.closed;
    await waitFor(() => log.lines.some(({ event }) => event === 'stream.ended'));
    expect((await join()).told).toHaveLength(2);
  });

  test('is shown by so many of one address at once', async () => {
    const strangers = Array.from({ length: 20 }, () => connect());
    await Promise.all(strangers.map((client) => client.find(is('challenge'))));
    expect((await connect().closed).code).toBe(1013);
  });
});

describe('where there are no sockets', () => {
  test('the address says so, and where to go', async () => {
    const app = createApp(resources, verbs);
    const plain = await app.request('/api/v1/hotline/stream');
    expect(plain.status).toBe(400);
    const upgrade = await app.request('/api/v1/hotline/stream', { headers: { Upgrade: 'websocket' } });
    expect(upgrade.status).toBe(404);
    expect((await upgrade.json()).error.message).toContain('POST /api/v1/hotline/events');
  });
});

/** Without figures, which might be taken for a number that goes on from one breath to the next. */
function wordsOf(at: number): string {
  return `em hỏi ${String.fromCharCode(97 + (at % 26))} ${String.fromCharCode(97 + Math.floor(at / 26))}`;
}
