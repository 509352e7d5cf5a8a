import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unstable_getMiniflareWorkerOptions as readWrangler } from 'wrangler';
import { z } from 'zod';
import { bundleWorker, type WorkerBundle } from '#tests/support/bundle-worker.ts';
import { type ForwardedPort, forwardPort } from '#tests/support/forward-port.ts';
import { knowingDatabase } from '#tests/support/knowing-database.ts';
import { startScriptedModel } from '#tests/support/scripted-model.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { saysUnderstood } from '#tests/support/understandings.ts';
import { startZalo } from '#tests/support/zalo-server.ts';

/**
 * The Worker as wrangler bundles it, inside workerd, over Hyperdrive's wire: on the test server where there is
 * one, on the embedded database's socket otherwise. Nothing leaves this machine.
 */

const answerSchema = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  outcome: z.string(),
  intent: z.string(),
  text: z.string(),
  procedure: z.object({ code: z.string(), versionId: z.string() }).nullable(),
  candidates: z.array(z.object({ code: z.string(), score: z.number() })),
  citations: z.array(z.object({ code: z.string(), section: z.string(), versionId: z.string() })),
});

const faultSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), requestId: z.string() }),
});

let bundle: WorkerBundle;
let worker: Miniflare;
let database: ForwardedPort;
let databaseName: string;
let listKey: string;
const logged: string[] = [];
const cleanUps: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(testFolder(), 'worker-'));
  bundle = await bundleWorker(folder);
  const { target, name, key, close } = await knowingDatabase(folder);
  cleanUps.push(close);
  [databaseName, listKey] = [name, key];
  database = await forwardPort(target);
  cleanUps.push(database.close);
  worker = startWorker(`postgres://postgres:x@127.0.0.1:${database.port}/${name}`);
  await worker.ready;
  cleanUps.push(() => worker.dispose());
});

afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

describe('the Worker', () => {
  test.each(['NFC', 'NFD'])('answers from the shipped knowledge and cites it, asked in %s', async (form) => {
    const answer = await ask({ question: 'lệ phí đổi bằng lái xe'.normalize(form) });

    expect(answer).toMatchObject({ outcome: 'answered', intent: 'procedure' });
    expect(answer.procedure?.code).toBe('3.000347');
    expect(answer.text).toContain('135.000');
    expect(answer.candidates[0]?.code).toBe('3.000347');
    expect(answer.citations).toContainEqual({
      code: '3.000347',
      section: 'fee',
      versionId: answer.procedure?.versionId,
    });
  });

  test('goes on with a conversation', async () => {
    const first = await ask({ question: 'lệ phí đổi bằng lái xe' });
    const second = await ask({
      question: 'thế cần giấy tờ gì?',
      conversationId: first.conversationId,
    });

    expect(second.conversationId).toBe(first.conversationId);
    expect(second.id).not.toBe(first.id);
    expect(second.procedure?.code).toBe('3.000347');
  });

  test('answers several at once, each on its own', async () => {
    const questions = [
      'lam ho khau cho vo',
      'lệ phí đổi bằng lái xe',
      'thời tiết hôm nay',
      'nhà hàng xóm cháy',
    ];
    const answers = await Promise.all([...questions, ...questions].map((question) => ask({ question })));

    expect(new Set(answers.map(({ id }) => id)).size).toBe(8);
    expect(new Set(answers.map(({ conversationId }) => conversationId)).size).toBe(8);
    for (const half of [answers.slice(0, 4), answers.slice(4)]) {
      expect(half.map(({ candidates }) => candidates[0]?.code).slice(0, 2)).toEqual(['1.004222', '3.000347']);
      expect(half.map(({ intent }) => intent).slice(2)).toEqual(['out-of-scope', 'emergency']);
      expect(half[3]?.text).toContain('114');
    }
  });

  test('closes the connection of every request that had one, and opens none where none is asked for', async () => {
    await expect.poll(() => database.counts().open).toBe(0);
    const before = database.counts();
    const [first, second] = [ask({ question: 'thời tiết hôm nay' }), ask({ question: 'xin chào' })];
    await Promise.all([
      first,
      second,
      post('{"question":'),
      worker.dispatchFetch('http://motcua.test/livez'),
    ]);

    await expect.poll(() => database.counts().open).toBe(0);
    expect(database.counts().made - before.made).toBe(2);
    expect(database.counts().parted - before.parted).toBe(2);
  });

  test('does not know a conversation that it never had', async () => {
    const response = await post(
      JSON.stringify({ question: 'thế lệ phí bao nhiêu?', conversationId: crypto.randomUUID() }),
    );

    expect(response.status).toBe(404);
    expect(faultSchema.parse(await response.json()).error.code).toBe('not-found');
  });

  test.each(['{"question":', '[]', '{"question": 7}', '{}', ''])('refuses the body %j', async (body) => {
    const response = await post(body);

    expect(response.status).toBe(400);
    expect(faultSchema.parse(await response.json()).error.code).toBe('invalid');
  });

  test('says that it is ready, and describes its API', async () => {
    expect((await worker.dispatchFetch('http://motcua.test/readyz')).status).toBe(200);

    const api = await worker.dispatchFetch('http://motcua.test/api/v1/openapi.json');
    expect(await api.json()).toMatchObject({ paths: { '/api/v1/questions': {} } });
  });

  test('logs that it answered, and nothing of what was said', async () => {
    const { id } = await ask({
      question: 'Tôi là Nguyễn Thị Mận, số căn cước 001099000017, muốn đổi bằng lái xe',
    });

    await expect.poll(() => logged.filter((line) => line.includes(id))).toHaveLength(1);
    expect(logged.filter((line) => /Mận|001099000017|bằng lái|x@127/i.test(line.normalize('NFC')))).toEqual(
      [],
    );
  });
});

describe('what the Worker serves beside the API', () => {
  const get = async (path: string) => await worker.dispatchFetch(`http://motcua.test${path}`);

  test.each(['/', '/nhung', '/nhung/trang-mau', '/api/reference'])(
    'is the page %s with its policy, and every file that it names',
    async (path) => {
      const response = await get(path);
      const page = await response.text();
      const files = [...page.matchAll(/(?:src|href)="(\/(?:assets\/|widget)[^"]+)"/g)].map(
        ([, file = '']) => file,
      );

      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(files.length).toBeGreaterThan(1);
      for (const file of files)
        expect({ file, status: (await get(file)).status }).toEqual({ file, status: 200 });
    },
  );

  test('is the widget, for any page to load', async () => {
    const { status, headers } = await get('/widget.js');

    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('javascript');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    expect((await get('/assets/page.css')).headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('is an answer for the widget on the page of another site', async () => {
    const origin = 'https://phuong.example.vn';
    const asked = await worker.dispatchFetch('http://motcua.test/api/v1/questions', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();

    const response = await worker.dispatchFetch('http://motcua.test/api/v1/questions', {
      method: 'POST',
      headers: { origin, 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
      body: '{"question":"lệ phí đổi bằng lái xe"}',
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(answerSchema.parse(await response.json()).procedure?.code).toBe('3.000347');
    expect(await (await get('/api/v1/centre')).json()).toMatchObject({ hotline: '1900 0000' });
  });
});

describe('what the Worker knows of its province', () => {
  const get = async (path: string, headers = {}) =>
    await worker.dispatchFetch(`http://motcua.test${path}`, { headers });

  test('is on a checklist, whose picture stays a drawing where nothing can paint', async () => {
    const list = await get('/giay-to/1.001193');
    const card = await get('/giay-to/1.001193/the.png');

    expect(list.status).toBe(200);
    expect(await list.text()).toContain('Minh Họa');
    expect(card.status).toBe(200);
    expect(card.headers.get('content-type')).toContain('image/svg+xml');
    expect((await get('/giay-to/9.999999')).status).toBe(404);
  });

  test("is at the clerk's desk", async () => {
    const desk = await get('/quay?q=khai%20sinh');

    expect(desk.status).toBe(200);
    expect(await desk.text()).toContain('1.001193');
  });

  test('is its own list of procedures, for whoever has a key', async () => {
    const path = '/api/v1/catalogue/received';
    expect((await get(path)).status).toBe(401);

    const authorization = `Bearer ${listKey}`;
    const put = await worker.dispatchFetch(`http://motcua.test${path}`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ area: 'ward:00001', procedures: ['1.001193'] }),
    });
    expect(put.status).toBe(200);
    expect(await (await get(path, { authorization })).text()).toContain('1.001193');
  });
});

test('the Worker counts across requests', async () => {
  const strict = startWorker(unused, { RATE_LIMIT_PER_MINUTE: '2' });
  try {
    const statuses: number[] = [];
    for (const _ of [1, 2, 3]) statuses.push((await post('{"question":', strict)).status);
    const refused = await post('{"question":', strict);

    expect(statuses).toEqual([400, 400, 429]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(faultSchema.parse(await refused.json()).error.code).toBe('too-many');
  } finally {
    await strict.dispose();
  }
});

test('the Worker says with a code that its database is lost, and still lives', async () => {
  const starting = createServer((socket) => socket.once('data', () => socket.end(stillStarting)));
  starting.listen(0, '127.0.0.1');
  await once(starting, 'listening');
  const { port } = z.object({ port: z.number() }).parse(starting.address());
  const lost = startWorker(`postgres://postgres:x@127.0.0.1:${port}/postgres`);
  try {
    const response = await post(JSON.stringify({ question: 'lệ phí đổi bằng lái xe' }), lost);

    expect(response.status).toBe(503);
    expect(faultSchema.parse(await response.json()).error.code).toBe('unavailable');
    expect((await lost.dispatchFetch('http://motcua.test/readyz')).status).toBe(503);
    expect((await lost.dispatchFetch('http://motcua.test/livez')).status).toBe(200);
  } finally {
    await lost.dispose();
    starting.close();
  }
});

test('takes what Telegram delivers with the secret, and nothing without', async () => {
  const told = { TELEGRAM_MODE: 'webhook', TELEGRAM_BOT_TOKEN: `1:${'x'.repeat(35)}` };
  const secret = 'a-secret-of-the-webhook';
  const url = `postgres://postgres:x@127.0.0.1:${database.port}/${databaseName}`;
  const taking = startWorker(url, { ...told, TELEGRAM_WEBHOOK_SECRET: secret });
  const chat = { id: 7, type: 'private' };
  const message = { message_id: 1, date: 1, chat, from: { id: 7, is_bot: false }, text: 'lệ phí khai sinh' };
  const deliver = async (headers: Record<string, string>) =>
    await taking.dispatchFetch('http://motcua.test/webhooks/telegram', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ update_id: 1, message }),
    });
  try {
    const signed = { 'x-telegram-bot-api-secret-token': secret };
    expect([(await deliver(signed)).status, (await deliver(signed)).status]).toEqual([200, 200]);
    expect((await deliver({})).status).toBe(401);
  } finally {
    await taking.dispose();
  }
});

test('lets a model understand what no rule found, and answers all the same where it is gone', async () => {
  const model = await startScriptedModel({
    kind: 'answers',
    says: saysUnderstood({ language: 'en', question: 'Đổi giấy phép lái xe', aspects: ['fee'] }),
  });
  const url = `postgres://postgres:x@127.0.0.1:${database.port}/${databaseName}`;
  const understanding = startWorker(url, { MODEL_URL: model.url, MODEL_NAME: 'thu-nghiem' });
  cleanUps.push(() => understanding.dispose());
  const question = JSON.stringify({
    question: 'what do I pay so that I may steer on again, I am Nguyễn Thị Mận',
  });
  const asked = async () => answerSchema.parse(await (await post(question, understanding)).json());
  try {
    expect((await asked()).procedure?.code).toBe('3.000347');
    expect(model.asked.find(({ form }) => form === 'understanding')).toMatchObject({ by: 'schema' });
    expect(model.asked.map(({ body }) => body).join()).not.toContain('Mận');
  } finally {
    await model.close();
  }
  expect((await asked()).procedure).toBeNull();
});

test('takes what Zalo signed, and counts what it did not', async () => {
  const zalo = await startZalo({ patienceMs: 20_000 });
  const url = `postgres://postgres:x@127.0.0.1:${database.port}/${databaseName}`;
  const taking = startWorker(url, zalo.environment);
  cleanUps.push(zalo.stop, () => taking.dispose());
  await zalo.deliverTo(new URL('/webhooks/zalo', await taking.ready).href);
  expect(await zalo.sendText('lan', 'lệ phí khai sinh', { again: 1 })).toMatchObject({ status: 200 });
  expect(logged.join()).not.toContain('"channel":"zalo"');
  expect(await zalo.sendText('lan', 'lệ phí', { signing: 'forged' })).toMatchObject({ status: 200 });
  expect(logged.join()).toContain('"channel":"zalo","why":"forged"');
});

/** An address that nobody asks for. */
const unused = 'postgres://postgres:x@127.0.0.1:1/postgres';

/** PostgreSQL's refusal while it recovers: the letter E, a length, fields that end in zeros. */
const refusal = 'SFATAL\0C57P03\0Mthe database system is starting up\0\0';
const stillStarting = Buffer.concat([Buffer.from([0x45, 0, 0, 0, refusal.length + 4]), Buffer.from(refusal)]);

/** As wrangler.toml says: the runtime's day, and the files that the platform serves before the Worker is asked. */
const { compatibilityDate, compatibilityFlags, assets } = readWrangler('wrangler.toml').workerOptions;
const configured = {
  ...(compatibilityDate ? { compatibilityDate } : {}),
  ...(compatibilityFlags ? { compatibilityFlags } : {}),
  ...(assets ? { assets } : {}),
};

const everyBinding = {
  ...{ CENTRE_HOTLINE: '1900 0000', CENTRE_PROVINCE: '00', RATE_LIMIT_PER_MINUTE: '0' },
  SESSION_SECRET: 'a session secret of tests, long enough',
};

function startWorker(database: string, bindings: Readonly<Record<string, string>> = {}): Miniflare {
  return new Miniflare({
    ...configured,
    modules: [{ type: 'ESModule', path: 'worker.js', contents: bundle.script }],
    cf: false,
    hyperdrives: { HYPERDRIVE: database },
    bindings: { ...everyBinding, ...bindings },
    handleRuntimeStdio(out: Readable, err: Readable) {
      for (const stream of [out, err]) createInterface(stream).on('line', (line) => logged.push(line));
    },
  });
}

async function ask(question: { readonly question: string; readonly conversationId?: string }) {
  const response = await post(JSON.stringify(question));
  expect(response.status).toBe(200);
  return answerSchema.parse(await response.json());
}

async function post(body: string, to = worker) {
  return await to.dispatchFetch('http://motcua.test/api/v1/questions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
}
