import { afterEach, describe, expect, it, test } from 'vitest';
import type { Outgoing } from '#bots/channel.ts';
import { createZaloChannel } from '#bots/zalo/zalo-channel.ts';
import { createZaloClient } from '#bots/zalo/zalo-client.ts';
import type { ZaloPlan } from '#tests/support/zalo-plans.ts';
import { openZaloStage, type ZaloStage, zaloNow } from '#tests/support/zalo-stage.ts';

let stage: ZaloStage | null = null;
afterEach(async () => {
  await stage?.stop();
  stage = null;
});
async function open(options: Parameters<typeof openZaloStage>[0] = {}): Promise<ZaloStage> {
  stage = await openZaloStage(options);
  await stage.zalo.meet('2468013579086420135', 1);
  return stage;
}

const lan = '2468013579086420135';
const hoursAgo = (hours: number) => new Date(zaloNow.getTime() - hours * 3_600_000);
function toLan(over: Partial<Outgoing> = {}): Outgoing {
  const payload = { kind: 'text', text: 'Lệ phí là 25.000 đ.' };
  return { chat: lan, idem: 'reply:1:0.0', payload, heardAt: hoursAgo(1), maybeShown: false, ...over };
}

describe('a message', () => {
  it('is shown to the citizen, and its id and what it was charged to are kept', async () => {
    const { channel, zalo } = await open();
    const sent = await channel.send(toLan());
    const [shown] = await zalo.shown(lan);
    expect(shown).toMatchObject({ kind: 'text', text: 'Lệ phí là 25.000 đ.' });
    expect(sent).toEqual({ kind: 'sent', externalId: shown?.messageId, cost: 'reply' });
  });

  it('is still sent when it costs, between two and seven days, and the cost is said', async () => {
    const { channel, zalo } = await open();
    await zalo.meet(lan, 50);
    expect(await channel.send(toLan({ heardAt: hoursAgo(50) }))).toMatchObject({
      kind: 'sent',
      cost: 'billed',
    });
  });

  it('is not even tried after seven days', async () => {
    const { channel, zalo } = await open();
    const sent = await channel.send(toLan({ heardAt: hoursAgo(7 * 24 + 0.01) }));
    expect(sent).toEqual({ kind: 'refused', why: 'window-closed' });
    expect(await zalo.calls()).toEqual({});
  });

  it('is left to Zalo to judge where nobody knows when the citizen last wrote', async () => {
    const { channel } = await open();
    expect(await channel.send(toLan({ chat: 'nobody', heardAt: null }))).toMatchObject({
      ...{ kind: 'refused', why: 'window-closed -232' },
    });
  });

  it('that this channel did not make is refused, not thrown', async () => {
    const { channel } = await open();
    for (const payload of [null, 'x', { kind: 'text' }, { kind: 'text', text: '' }, { html: '<b>' }]) {
      expect(await channel.send(toLan({ payload }))).toEqual({ kind: 'refused', why: 'payload' });
    }
  });
});

describe('the access token', () => {
  test.each(['expire', 'issue'] as const)(
    'that was refused (%s) is refreshed once, and the message sent',
    async (how) => {
      const { channel, zalo, tokens } = await open();
      await channel.send(toLan());
      await zalo[how]();
      expect((await channel.send(toLan())).kind).toBe('sent');
      expect(tokens.refreshes).toBe(1);
      expect(await zalo.shown(lan)).toHaveLength(2);
    },
  );

  it('that is refused again after its refresh needs an administrator', async () => {
    const { channel, zalo, tokens } = await open();
    await zalo.plan({ fault: { kind: 'error', code: -216 }, times: null });
    expect(await channel.send(toLan())).toEqual({ kind: 'halted', why: 'token -216' });
    expect(tokens.refreshes).toBe(1);
  });

  it('that cannot be had halts the channel', async () => {
    const { channel, tokens } = await open();
    tokens.gone.is = true;
    expect(await channel.send(toLan())).toEqual({ kind: 'halted', why: 'token' });
  });

  it('that is only late is waited for', async () => {
    const { config, clock, log } = await open();
    const late = async () => Promise.reject(new Error('not yet'));
    const client = createZaloClient({ config, fetch, tokens: { current: late, refreshed: late } });
    const channel = createZaloChannel({ config, client, publicUrl: null, clock, log, fetch });
    expect(await channel.send(toLan())).toMatchObject({ kind: 'again', counts: 'pause' });
  });
});

describe('what Zalo answers', () => {
  const error = (code: number): ZaloPlan => ({ fault: { kind: 'error', code } });
  test.each<[string, ZaloPlan, unknown]>([
    ['too many requests', error(-32), { kind: 'again', counts: 'pause', afterMs: 60_000 }],
    ['no', error(-200), { kind: 'again', counts: 'attempt', most: 3 }],
    ['that the citizen blocked us', error(-217), { kind: 'unreachable' }],
    ['that the tier has no API', error(-224), { kind: 'halted', why: 'tier -224' }],
    ['our own mistake', error(-210), { kind: 'refused' }],
    ['something new', error(-98_765), { kind: 'again', counts: 'attempt', most: 3 }],
    ['an empty body', { fault: { kind: 'empty' } }, { kind: 'unknown', why: 'status-200' }],
    ['an empty body, after showing it', { fault: { kind: 'empty' }, done: true }, { kind: 'unknown' }],
    ['a page of a proxy', { fault: { kind: 'html' } }, { kind: 'unknown', why: 'status-502' }],
    ['500', { fault: { kind: 'status', status: 500 } }, { kind: 'unknown', why: 'status-500' }],
    ['by breaking off', { fault: { kind: 'drop' } }, { kind: 'unknown', why: 'no-answer' }],
  ])('%s', async (_, plan, sent) => {
    const { channel, zalo } = await open();
    await zalo.plan(plan);
    expect(await channel.send(toLan())).toMatchObject(Object(sent));
  });

  it('nothing, for too long', async () => {
    const { channel, zalo } = await open({ answerWithinMs: 60 });
    await zalo.plan({ fault: { kind: 'hang' } });
    expect(await channel.send(toLan())).toEqual({ kind: 'unknown', why: 'no-answer' });
  });

  it('nothing, because it cannot be reached: surely not shown', async () => {
    const { channel, stop } = await open();
    await channel.send(toLan());
    await stop();
    expect(await channel.send(toLan())).toMatchObject({ kind: 'again', why: 'network', counts: 'pause' });
    stage = null;
  });

  it('is told to whoever must look, without a word of the citizen’s', async () => {
    const { channel, zalo, log } = await open();
    await zalo.plan(error(-210));
    await zalo.plan(error(-98_765));
    await channel.send(toLan());
    await channel.send(toLan());
    expect(log.lines.map(({ level, event }) => `${level} ${event}`)).toEqual([
      'error zalo.message-refused',
      'warn zalo.answer-unknown',
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(/25\.000|2468/);
  });

  it('with numbers in quotes is read all the same', async () => {
    const { config, tokens } = await open();
    const says = (body: string) => async () => new Response(body);
    const call = async (body: string) =>
      await createZaloClient({ config, tokens, fetch: says(body) }).call({
        ...{ host: 'openapi', path: '/x', body: { kind: 'json', value: {} } },
      });
    expect(await call('{"error":"0","data":{}}')).toMatchObject({ kind: 'done' });
    expect(await call('{"error":"-224","message":null}')).toMatchObject({ kind: 'refused', code: -224 });
    expect(await call('{"message":"Success"}')).toMatchObject({ kind: 'unanswered' });
    expect(await call('[0]')).toMatchObject({ kind: 'unanswered' });
  });
});

describe('requests', () => {
  it('carry the bare token and a proof that the app’s secret is ours, and follow no redirect', async () => {
    const { config, tokens } = await open();
    const seen: RequestInit[] = [];
    const spy: typeof fetch = async (_, init) => {
      seen.push(init ?? {});
      return new Response('{"error":0}');
    };
    const client = createZaloClient({ config, tokens, fetch: spy });
    await client.call({ host: 'openapi', path: '/x', body: { kind: 'json', value: {} } });
    const headers = new Headers(seen[0]?.headers);
    expect(headers.get('access_token')).toBe((await tokens.current())?.token);
    expect(headers.get('authorization')).toBeNull();
    expect(headers.get('appsecret_proof')).toMatch(/^[0-9a-f]{64}$/);
    expect(seen[0]?.redirect).toBe('error');
  });
});

describe('a sign that a message came', () => {
  it('is a reaction to it', async () => {
    const { channel, zalo } = await open();
    await channel.showWorking(lan, { messageId: 'm1' });
    expect(await zalo.reactions(lan)).toEqual([{ user: lan, icon: '/-strong', messageId: 'm1' }]);
  });

  it('that fails is nobody’s trouble', async () => {
    const { channel, zalo, stop } = await open();
    await zalo.plan({ on: 'reaction', fault: { kind: 'error', code: -216 }, times: null });
    await channel.showWorking(lan, { messageId: 'm1' });
    await stop();
    await channel.showWorking(lan, { messageId: 'm1' });
    stage = null;
  });
});
