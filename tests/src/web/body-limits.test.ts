import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Webhook } from '#bots/channel.ts';
import { createTelegramWebhook } from '#bots/telegram/telegram-webhook.ts';
import { createZaloWebhook } from '#bots/zalo/zalo-webhook.ts';
import { createApp } from '#src/app.tsx';
import { readConfig } from '#src/config.ts';
import { Secret } from '#src/secret.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { openChatClient } from '#tests/support/chat-client.ts';
import { countedBody } from '#tests/support/counted-body.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const megabyte = 1024 * 1024;
const open = (over: Partial<AppResources> = {}) =>
  createApp(webResources({ trustedProxies: 1, ...over }), new ScriptedVerbs(shortAnswer));
afterEach(() => void vi.useRealTimers());

describe('a body of unknown length', () => {
  it('is not read where its sender has asked too often', async () => {
    const app = open({ rateLimitPerMinute: 1 });
    const ask = async () => {
      const sent = countedBody(10 * megabyte);
      const headers = { 'Content-Type': 'application/json' };
      const { status } = await app.request('/api/v1/questions', { ...sent.init, headers });
      return [status, sent.read];
    };
    const [status, read] = await ask();
    expect(status).toBe(413);
    expect(read, 'cut off where it became too large').toBeLessThan(100 * 1024);
    expect(await ask()).toEqual([429, 0]);
  });

  it('is not read where nobody has a session', async () => {
    const sent = countedBody(megabyte);
    const headers = { 'Content-Type': 'application/json' };
    const { status } = await open().request('/api/v1/chat/messages', { ...sent.init, headers });
    expect([status, sent.read]).toEqual([401, 0]);
  });
});

describe('an upload', () => {
  const upload = async (app: ReturnType<typeof open>, over: Record<string, string> = {}) => {
    const { token } = await openChatClient(app);
    const sent = countedBody(200_000, 'stalls');
    const headers = {
      ...{ Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' },
      ...{ 'X-Client-Message-Id': crypto.randomUUID(), ...over },
    };
    const response = app.request('/api/v1/chat/attachments', { ...sent.init, headers });
    return { response, sent };
  };
  const statusOf = async (one: Awaited<ReturnType<typeof upload>>) => [
    (await one.response).status,
    one.sent.read,
  ];

  it('that does not say how long it is, is refused unread, and so is one of nobody', async () => {
    const app = open();
    const unsaid = await upload(app);
    expect(await statusOf(unsaid)).toEqual([411, 0]);
    expect(await (await unsaid.response).json()).toMatchObject({ error: { code: 'no-length' } });
    expect(await statusOf(await upload(app, { Authorization: 'Bearer nobody' }))).toEqual([401, 0]);
    const both = { 'Content-Length': '300000', 'Transfer-Encoding': 'chunked' };
    expect(await statusOf(await upload(app, both))).toEqual([411, 0]);
  });

  it('leaves room for those of other addresses, and too many at once are refused unread', async () => {
    const app = open();
    const twenty = String(20 * megabyte);
    const from = (address: string) => ({ 'Content-Length': twenty, 'X-Forwarded-For': address });
    const first = await upload(app, from('203.0.113.1'));
    expect(await statusOf(await upload(app, from('203.0.113.1'))), 'the same address').toEqual([429, 0]);
    const others = await Promise.all([2, 3, 4].map(async (at) => await upload(app, from(`203.0.113.${at}`))));
    await expect.poll(() => [first, ...others].map(({ sent }) => sent.read)).toEqual(Array(4).fill(200_000));
    expect(await statusOf(await upload(app, from('203.0.113.5'))), 'in all').toEqual([429, 0]);
  });

  it('that comes too slowly ends, and its place is free again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const app = open();
    const slow = await upload(app, { 'Content-Length': String(megabyte) });
    await vi.waitUntil(() => slow.sent.read === 200_000);
    await vi.advanceTimersByTimeAsync(5_000 + megabyte / 64 + 1);
    expect((await slow.response).status).toBe(408);
    const next = await upload(app, { 'Content-Length': String(20 * megabyte) });
    await vi.waitUntil(() => next.sent.read === 200_000);
  });
});

describe('a webhook', () => {
  const secret = 'an_invented_webhook_secret';
  const { zalo } = readConfig({
    ZALO_APP_ID: '1000000000000000001',
    ZALO_APP_SECRET: 'an invented app secret',
    ZALO_OA_ID: '2000000000000000002',
    ZALO_OA_SECRET_KEY: 'an invented key',
    SESSION_SECRET: 'an invented session secret, long enough',
  }).channels;
  if (!zalo) throw new Error('the settings switch Zalo on');
  const webhooks = (held: AppResources): readonly Webhook[] => [
    createTelegramWebhook(
      { account: '7', buttonSecret: new Secret('an invented secret') },
      new Secret(secret),
    ),
    createZaloWebhook({ ...held, config: zalo }),
  ];
  const openWebhooks = () => open({ webhooks: webhooks(webResources()) });
  const mac = { 'X-ZEvent-Signature': `mac=${'0'.repeat(64)}` };
  const send = (app: ReturnType<typeof open>, path: string, headers: Record<string, string>) => {
    const sent = countedBody(900_000, 'stalls');
    return { sent, response: app.request(`/webhooks/${path}`, { ...sent.init, headers }) };
  };

  it.each([
    ['telegram', {}, 401],
    ['telegram', { 'X-Telegram-Bot-Api-Secret-Token': 'another' }, 401],
    ['zalo', {}, 200],
    ['zalo', { 'X-ZEvent-Signature': 'mac=no' }, 200],
  ])('of %s with %o is refused unread', async (path, headers, status) => {
    const { sent, response } = send(openWebhooks(), path, { ...headers });
    expect([(await response).status, sent.read]).toEqual([status, 0]);
  });

  it('holds some bodies at once and no more, and takes small ones while large ones flood it', async () => {
    const app = openWebhooks();
    const large = { ...mac, 'Content-Length': String(megabyte) };
    const flood = Array.from({ length: 200 }, (_, at) =>
      send(app, 'zalo', { ...(at % 2 ? large : mac), 'X-Forwarded-For': `203.0.113.${at}` }),
    );
    const refused = await Promise.all(flood.slice(16).map(async ({ response }) => await response));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]));
    expect(Number(refused[0]?.headers.get('Retry-After'))).toBeGreaterThan(0);
    const held = flood.reduce((bytes, { sent }) => bytes + sent.read, 0);
    expect(held).toBeLessThanOrEqual(16 * megabyte);
    const small = await app.request('/webhooks/zalo', {
      ...{ method: 'POST', body: '{}', headers: { ...mac, 'Content-Length': '2' } },
    });
    expect(small.status).toBe(200);
  });

  it('refuses what says that it is too large, and cuts off what does not say', async () => {
    const app = openWebhooks();
    const said = send(app, 'zalo', { ...mac, 'Content-Length': String(2 * megabyte) });
    expect([(await said.response).status, said.sent.read]).toEqual([413, 0]);
    const unsaid = countedBody(10 * megabyte);
    const { status } = await app.request('/webhooks/zalo', { ...unsaid.init, headers: mac });
    expect(status).toBe(413);
    expect(unsaid.read).toBeLessThan(1.1 * megabyte);
  });
});
