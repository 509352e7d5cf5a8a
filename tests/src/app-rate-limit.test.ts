import { describe, expect, test } from 'vitest';
import { createApp } from '#src/app.tsx';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { knownConversation, ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

function open(over: Partial<AppResources>) {
  let now = 0;
  const clock = { now: () => new Date(0), elapsed: () => now };
  const app = createApp(webResources({ clock, ...over }), new ScriptedVerbs(shortAnswer));
  const ask = async (from: string, over: { forwarded?: string; conversationId?: string } = {}) =>
    await app.request(
      '/api/v1/questions',
      {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(over.forwarded ? { 'X-Forwarded-For': over.forwarded } : {}),
        },
        body: JSON.stringify({ question: 'khai sinh', conversationId: over.conversationId }),
      },
      { remoteAddress: from },
    );
  return {
    app,
    ask,
    pass: (ms: number) => {
      now += ms;
    },
    statuses: async (asks: readonly (() => Promise<Response>)[]) => {
      const seen: number[] = [];
      for (const each of asks) seen.push((await each()).status);
      return seen;
    },
  };
}

describe('the limit of questions', () => {
  test('stops an address after its share, says how long, and goes on then', async () => {
    const { ask, pass, statuses } = open({ rateLimitPerMinute: 2 });

    expect(await statuses([() => ask('10.0.0.1'), () => ask('10.0.0.1')])).toEqual([200, 200]);
    const stopped = await ask('10.0.0.1');
    expect(stopped.status).toBe(429);
    expect(stopped.headers.get('Retry-After')).toBe('30');
    expect(await stopped.json()).toMatchObject({ error: { code: 'too-many' } });
    expect((await ask('10.0.0.2')).status).toBe(200);

    pass(29_000);
    expect((await ask('10.0.0.1')).status).toBe(429);
    pass(1_000);
    expect((await ask('10.0.0.1')).status).toBe(200);
  });

  test('counts a conversation wherever it is continued', async () => {
    const { ask, statuses } = open({ rateLimitPerMinute: 2 });
    const from = (address: string) => () => ask(address, { conversationId: knownConversation });

    expect(await statuses([from('10.0.0.1'), from('10.0.0.2'), from('10.0.0.3')])).toEqual([200, 200, 429]);
  });

  test('counts bad requests too', async () => {
    const { app } = open({ rateLimitPerMinute: 1 });
    const bad = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' };

    expect((await app.request('/api/v1/questions', bad)).status).toBe(400);
    expect((await app.request('/api/v1/questions', bad)).status).toBe(429);
  });

  test('holds for the page and the procedures as well, and never for health and files', async () => {
    const { app, statuses } = open({ rateLimitPerMinute: 1 });
    const form = () => app.request('/', { method: 'POST', body: new URLSearchParams({ question: 'x' }) });

    expect(
      await statuses([async () => await form(), async () => await app.request('/api/v1/procedures')]),
    ).toEqual([200, 429]);
    const page = await form();
    expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '60']);
    expect(await page.text()).toContain('Xin thử lại sau 60 giây');
    for (const path of ['/', '/livez', '/api/v1/openapi.json'])
      expect((await app.request(path)).status).toBe(200);
  });

  test('holds for the API reference too, which takes its time to draw', async () => {
    const { app } = open({ rateLimitPerMinute: 1 });
    const read = async () => (await app.request('/api/reference')).status;

    expect([await read(), await read()]).toEqual([200, 429]);
  });

  test('can be switched off', async () => {
    const { ask, statuses } = open({ rateLimitPerMinute: 0 });

    expect(new Set(await statuses(Array.from({ length: 200 }, () => () => ask('10.0.0.1'))))).toEqual(
      new Set([200]),
    );
  });
});

describe('X-Forwarded-For', () => {
  test('frees nobody where no proxy is trusted', async () => {
    const { ask, statuses } = open({ rateLimitPerMinute: 1, trustedProxies: 0 });

    expect(
      await statuses([
        () => ask('10.0.0.1', { forwarded: '1.1.1.1' }),
        () => ask('10.0.0.1', { forwarded: '2.2.2.2' }),
      ]),
    ).toEqual([200, 429]);
  });

  test('tells clients apart behind a trusted proxy, by what that proxy wrote', async () => {
    const { ask, statuses } = open({ rateLimitPerMinute: 1, trustedProxies: 1 });
    const through = (forwarded: string) => () => ask('10.0.0.1', { forwarded });

    expect(
      await statuses([
        through('1.1.1.1'),
        through('2.2.2.2'),
        through('invented, 1.1.1.1'),
        through('3.3.3.3, 2.2.2.2'),
      ]),
    ).toEqual([200, 200, 429, 429]);
  });
});
