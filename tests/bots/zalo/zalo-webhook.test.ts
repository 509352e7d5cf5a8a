import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createZaloWebhook } from '#bots/zalo/zalo-webhook.ts';
import { createApp } from '#src/app.tsx';
import { readConfig } from '#src/config.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { recordingChannel } from '#tests/support/recording-channel.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';
import { zaloSignature } from '#tests/support/zalo-events.ts';
import { fromUser, startZalo, type ZaloServer } from '#tests/support/zalo-server.ts';

const db = useTestDatabase();
const now = Date.parse('2026-11-22T03:00:00Z');
const hour = 3600_000;
const asked = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
let zalo: ZaloServer;
let app: { fetch(request: Request): Response | Promise<Response> };
let resources: Parameters<typeof workConversation>[0] & { readonly log: ReturnType<typeof recordingLog> };
let channel: ReturnType<typeof recordingChannel>;

beforeEach(async () => {
  zalo = await startZalo({ now: () => now, retryMs: [1, 1] });
  const { zalo: config } = readConfig(zalo.environment).channels;
  if (!config) throw new Error('the settings switch Zalo on');
  channel = recordingChannel('zalo', config.oaId);
  const held = {
    ...{ db, log: recordingLog(), clock: fixedClock('2026-11-22T03:00:00Z'), signals: createSignals() },
    centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
  };
  await importInvented(held);
  resources = { ...held, channels: new Map([['zalo', channel]]) };
  const webhooks = [createZaloWebhook({ ...held, config })];
  const verbs = new ScriptedVerbs(() => Promise.reject(new Error('nobody asks the question API here')));
  app = createApp(webResources({ ...held, webhooks }), verbs);
  await zalo.deliverTo((request) => app.fetch(request));
});
afterEach(async () => await zalo.stop());

async function runAll(): Promise<void> {
  await db.query(`update conversations set ready_at = clock_timestamp() where ready_at < 'infinity'`);
  while ((await workConversation(resources, { owner: 'w', leaseSeconds: 30 })) !== 'idle');
  while ((await sendDue(resources, { owner: 's', leaseSeconds: 30 })) !== 'idle');
}
const count = async (sql: string) =>
  Number((await db.query<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n);
const refusedFor = async () =>
  Object.fromEntries(
    (await db.query<{ why: string; times: string }>('select why, times::text from refused_requests')).map(
      ({ why, times }) => [why, Number(times)],
    ),
  );
const shown = () => channel.shown.map(({ payload }) => JSON.stringify(payload));
const post = (body: string, signature: string | null) =>
  app.fetch(
    new Request('http://ours/webhooks/zalo', {
      method: 'POST',
      body,
      headers: signature === null ? {} : { 'x-zevent-signature': signature },
    }),
  );
const textBody = (over: Readonly<Record<string, unknown>> = {}) => ({
  app_id: zalo.account.appId,
  ...fromUser(zalo.account, 'lan'),
  event_name: 'user_send_text',
  message: { text: asked, msg_id: 'm1' },
  timestamp: String(now),
  ...over,
});
const sign = (body: string) => zaloSignature(zalo.account, body, String(now));

describe('what Zalo delivers', () => {
  it('is answered once, however often and in whatever encoding it comes', async () => {
    await zalo.sendText('lan', asked, { messageId: 'm1', again: 2 });
    await zalo.sendText('minh', asked.normalize('NFD'), { messageId: 'm1' });
    await runAll();
    await zalo.sendText('lan', asked, { messageId: 'm1' });
    await runAll();
    expect(await count('deliveries')).toBe(2);
    expect(shown()).toHaveLength(2);
    for (const one of shown()) expect(one).toContain('25.000');
  });

  it('is delivered again when it could not be stored, and then answered', async () => {
    let broken = 1;
    await zalo.deliverTo((request) =>
      broken-- > 0 ? new Response(null, { status: 503 }) : app.fetch(request),
    );
    expect(await zalo.sendText('lan', asked)).toMatchObject({ outcome: 'acknowledged', attempts: 2 });
    await runAll();
    expect(shown()).toHaveLength(1);
  });

  it('is taken with its signature written in any of four ways', async () => {
    const forms = [
      (mac: string) => mac,
      (mac: string) => mac.replace('mac=', 'mac = '),
      (mac: string) => mac.replace('mac=', ''),
      (mac: string) => mac.toUpperCase(),
    ];
    for (const [at, form] of forms.entries()) {
      const body = JSON.stringify(textBody({ message: { text: asked, msg_id: `m${at}` } }));
      expect((await post(body, form(sign(body)))).status).toBe(200);
    }
    expect(await count('deliveries')).toBe(4);
  });

  it('of a person of the centre makes the assistant quiet, and its own echo does not', async () => {
    await zalo.sendText('lan', asked);
    await zalo.sendEvent({
      ...{ sender: { id: zalo.account.oaId }, recipient: { id: 'lan' } },
      ...{ event_name: 'oa_send_text', message: { text: 'Lệ phí là 25.000 đồng', msg_id: 'oa-1' } },
    });
    await runAll();
    expect(shown()).toHaveLength(1);
    await zalo.operatorWrites('lan', 'Em là Hạnh ở quầy 3, để em xem giúp ạ');
    await runAll();
    await zalo.sendText('lan', 'mất giấy nuôi rùa làm lại bao lâu?');
    await runAll();
    expect(shown()).toHaveLength(1);
    expect(await count(`conversations where state = 'with-operator'`)).toBe(1);
    expect(await count(`messages where by = 'operator' and text_masked like 'Em là Hạnh%'`)).toBe(1);
  });

  it('opens a window only with what the citizen did', async () => {
    await zalo.operatorWrites('lan', 'Chào anh chị');
    await zalo.sendEvent({ ...fromUser(zalo.account, 'lan'), event_name: 'user_seen_message' });
    expect(await count('conversations where heard_at is null')).toBe(1);
    await zalo.sendEvent({ event_name: 'follow', oa_id: zalo.account.oaId, follower: { id: 'lan' } });
    expect(await count('conversations where heard_at is not null')).toBe(1);
  });

  it('that nobody follows any more is not written to', async () => {
    await zalo.sendText('lan', asked);
    await runAll();
    await zalo.sendEvent({ event_name: 'unfollow', oa_id: zalo.account.oaId, follower: { id: 'lan' } });
    await runAll();
    expect(await count('conversations where unreachable_at is not null')).toBe(1);
  });
});

describe('what is not Zalo’s, or not ours', () => {
  it.each([
    ['of somebody else’s key', 'forged', () => zalo.sendRaw({ body: textBody(), signing: 'forged' })],
    ['without a signature', 'unsigned', () => zalo.sendRaw({ body: textBody(), signing: 'unsigned' })],
    ['a probe with nothing in it', 'unsigned', () => zalo.sendRaw({ body: {}, signing: 'unsigned' })],
    ['of another app', 'other-app', () => zalo.sendRaw({ body: textBody({ app_id: '999' }) })],
    ['of no app', 'other-app', () => zalo.sendRaw({ body: {} })],
    [
      'of another account',
      'other-account',
      () => zalo.sendRaw({ body: textBody({ recipient: { id: '999' } }) }),
    ],
    [
      'of yesterday',
      'too-old',
      () => zalo.sendRaw({ body: textBody({ timestamp: String(now - 25 * hour) }) }),
    ],
    ['no JSON', 'unreadable', () => zalo.sendRaw({ body: '{"app_id":' })],
    ['no object', 'unreadable', () => zalo.sendRaw({ body: '[1,2,3]' })],
    ['empty', 'unreadable', () => zalo.sendRaw({ body: '' })],
  ])('%s is answered with 200, counted as %s, and leaves nothing', async (_, why, send) => {
    expect(await send()).toMatchObject({ outcome: 'acknowledged', status: 200, attempts: 1 });
    expect(await refusedFor()).toEqual({ [why]: 1 });
    expect([await count('deliveries'), await count('conversations')]).toEqual([0, 0]);
    expect(JSON.stringify(resources.log.lines)).not.toMatch(/lan|nuôi rùa/);
  });

  it.each([
    ['one space more', (body: string) => body.replace(':', ': ')],
    ['decomposed letters', (body: string) => body.normalize('NFD')],
    ['another citizen', (body: string) => body.replace('"lan"', '"minh"')],
    ['a later time', (body: string) => body.replace(String(now), String(now + 1))],
  ])('a signed body that has %s since is forged', async (_, change) => {
    const body = JSON.stringify(textBody());
    expect((await post(change(body), sign(body))).status).toBe(200);
    expect(await refusedFor()).toEqual({ forged: 1 });
    expect(await count('deliveries')).toBe(0);
  });

  it.each(['mac=', 'mac=zz', `mac=${'0'.repeat(63)}`, `mac=${'0'.repeat(64)}`, '🐢', 'mac='.repeat(999)])(
    'a signature such as %.20s is forged',
    async (signature) => {
      const request = new Request('http://ours/webhooks/zalo', {
        method: 'POST',
        body: JSON.stringify(textBody()),
      });
      request.headers.set('x-zevent-signature', encodeURI(signature));
      expect((await app.fetch(request)).status).toBe(200);
      expect(await refusedFor()).toEqual({ forged: 1 });
    },
  );

  it('signed with the app’s secret is refused, and the log says what was confused', async () => {
    const body = JSON.stringify(textBody());
    const confused = { ...zalo.account, oaSecretKey: zalo.account.appSecret };
    await post(body, zaloSignature(confused, body, String(now)));
    expect(await refusedFor()).toEqual({ forged: 1 });
    expect(resources.log.lines.map(({ event }) => event)).toContain('webhook.signed-otherwise');
    expect(JSON.stringify(resources.log.lines)).not.toContain(zalo.account.appSecret);
  });

  it('is not asked for by GET, which the console may try', async () => {
    expect((await app.fetch(new Request('http://ours/webhooks/zalo'))).status).toBe(200);
  });
});

describe('a signed body that nobody expects', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  it.each([
    ['with no event’s name', () => JSON.stringify({ app_id: zalo.account.appId, timestamp: String(now) }), 0],
    ['of a megabyte of brackets', () => wrap(nested(400_000)), 1],
    ['of a megabyte of one text', () => wrap(`"${'\\"x'.repeat(300_000)}", "id": 3674338702778449434`), 1],
    ['with numbers for texts', () => JSON.stringify(textBody({ message: { text: 7, msg_id: 7 } })), 1],
    ['with lists for objects', () => JSON.stringify(textBody({ message: [[]], sender: [[]] })), 1],
    [
      'with half a letter and a NUL',
      () => JSON.stringify(textBody({ message: { text: 'làm \ud83d\u0000 giấy', msg_id: 'm' } })),
      1,
    ],
    ['with a prototype', () => JSON.stringify(textBody()).replace('{', '{"__proto__":{"chat":"x"},'), 1],
    ['of a sticker', () => JSON.stringify(textBody({ event_name: 'user_send_sticker' })), 1],
    ['of a group', () => JSON.stringify(textBody({ event_name: 'user_send_group_text' })), 1],
    ['of a name that is markup', () => JSON.stringify(textBody({ event_name: '<b>x</b>' })), 1],
  ])('%s is acknowledged, stored and breaks nothing', async (_, make, stored) => {
    const body = make();
    expect((await post(body, sign(body))).status).toBe(200);
    expect(await refusedFor()).toEqual({});
    expect(await count('deliveries')).toBe(stored);
    await runAll();
    expect(await count(`deliveries where state in ('waiting', 'dead')`)).toBe(0);
  });

  function wrap(json: string): string {
    return JSON.stringify(textBody({ message: { msg_id: 'm', attachments: 'HERE' } })).replace(
      '"HERE"',
      json,
    );
  }
});
