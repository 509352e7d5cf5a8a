import { afterEach, describe, expect, it } from 'vitest';
import { startProgram } from '#tests/support/program.ts';
import { waitFor } from '#tests/support/wait-for.ts';
import { zaloRemote } from '#tests/support/zalo-remote.ts';
import { startZalo, type ZaloOptions, type ZaloServer } from '#tests/support/zalo-server.ts';

let zalo: ZaloServer;
afterEach(async () => await zalo?.stop());
const start = async (options: ZaloOptions = {}) => {
  zalo = await startZalo(options);
  await zalo.meet('lan');
  return (await zalo.issue()).access_token;
};
const call = async (path: string, token: string, body: unknown) =>
  await fetch(`${zalo.url}/openapi${path}`, {
    method: 'POST',
    headers: { access_token: token, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const say = async (token: string, text: unknown, user: unknown = 'lan') =>
  await (
    await call('/v3.0/oa/message/cs', token, { recipient: { user_id: user }, message: { text } })
  ).json();
const refresh = async (token: string) =>
  await (
    await fetch(`${zalo.url}/oauth/v4/oa/access_token`, {
      method: 'POST',
      headers: { secret_key: zalo.account.appSecret },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        app_id: zalo.account.appId,
        refresh_token: token,
      }),
    })
  ).text();

describe('the fake of Zalo', () => {
  it('shows what it takes, and refuses what Zalo refuses', async () => {
    const token = await start();
    expect(await say(token, 'Chào anh chị')).toMatchObject({ error: 0, data: { message_id: 'oa-1' } });
    expect(await say(token, 'x'.repeat(2001))).toMatchObject({ error: -210 });
    expect(await say(token, 'x', 3674338702)).toMatchObject({ error: -201 });
    expect(await say(token, 'x', 'stranger')).toMatchObject({ error: -232 });
    await zalo.meet('old', 8 * 24);
    expect(await say(token, 'x', 'old')).toMatchObject({ error: -230 });
    expect(await say('of-somebody', 'x')).toMatchObject({ error: -216 });
    expect((await zalo.shown()).map(({ user, text }) => [user, text])).toEqual([['lan', 'Chào anh chị']]);
  });

  it('takes a refresh token once, and kills the access token before', async () => {
    const first = await start();
    const { refresh_token: used } = await zalo.issue();
    expect(await say(first, 'x')).toMatchObject({ error: -216 });
    expect(JSON.parse(await refresh(used))).toMatchObject({ expires_in: '90000' });
    expect(await refresh(used)).toBe('');
    expect(JSON.parse(await refresh('never-was'))).toMatchObject({ error: -14014 });
    expect(await zalo.refreshes()).toEqual({ refreshed: 1, refused: 2 });
  });

  it('fails as it is told, also after it did what was asked', async () => {
    const token = await start();
    await zalo.plan({ fault: { kind: 'status', status: 500 }, done: true });
    await zalo.plan({ fault: { kind: 'drop' } });
    const body = { recipient: { user_id: 'lan' }, message: { text: 'một' } };
    expect((await call('/v3.0/oa/message/cs', token, body)).status).toBe(500);
    await expect(call('/v3.0/oa/message/cs', token, body)).rejects.toThrow();
    expect(await say(token, 'hai')).toMatchObject({ error: 0 });
    expect((await zalo.shown('lan')).map(({ text }) => text)).toEqual(['một', 'hai']);
  });

  it('hangs when it is told to, until the caller gives up or it stops', async () => {
    const token = await start();
    await zalo.plan({ times: 2, fault: { kind: 'hang' } });
    const body = JSON.stringify({ recipient: { user_id: 'lan' }, message: { text: 'x' } });
    const headers = { access_token: token, 'content-type': 'application/json' };
    const hanging = (signal?: AbortSignal) =>
      fetch(`${zalo.url}/openapi/v3.0/oa/message/cs`, {
        ...{ method: 'POST', headers, body },
        ...(signal ? { signal } : {}),
      });
    await expect(hanging(AbortSignal.timeout(50))).rejects.toThrow(/timeout/);
    const stopped = expect(hanging()).rejects.toThrow();
    await waitFor(async () => (await zalo.calls()).message === 2);
    await zalo.stop();
    await stopped;
    zalo = await startZalo();
  });

  it('lets as many calls through as a minute allows', async () => {
    const token = await start({ perMinute: 2 });
    const answers = await Promise.all(['1', '2', '3'].map((text) => say(token, text)));
    expect(answers.map(({ error }) => error).sort()).toEqual([-32, 0, 0]);
  });

  it('delivers until it is acknowledged, says which try it is, and gives up', async () => {
    await start({ retryMs: [1, 1] });
    const seen: (string | null)[] = [];
    await zalo.deliverTo((request) => {
      seen.push(request.headers.get('num_retry'));
      return new Response(null, { status: seen.length === 2 ? 200 : 503 });
    });
    expect(await zalo.sendText('lan', 'chào')).toMatchObject({ outcome: 'acknowledged', attempts: 2 });
    expect(await zalo.sendText('lan', 'chào')).toMatchObject({
      outcome: 'given-up',
      attempts: 3,
      status: 503,
    });
    expect(seen).toEqual([null, '1', null, '1', '2']);
  });

  it('lets an event be overtaken by a later one', async () => {
    await start();
    const texts: unknown[] = [];
    await zalo.deliverTo(async (request) => {
      texts.push((await request.json()).message.text);
      return new Response();
    });
    await Promise.all([zalo.sendText('lan', 'một', { afterMs: 50 }), zalo.sendText('lan', 'hai')]);
    expect(texts).toEqual(['hai', 'một']);
  });

  it('does the same for a program apart', async () => {
    const program = startProgram('tests/support/zalo-program.ts', ['{"echoes":false}']);
    const { url, account } = JSON.parse((await program.line(/^zalo /)).slice(5));
    const remote = zaloRemote(url, account);
    await remote.meet('lan');
    await remote.plan({ times: null, fault: { kind: 'error', code: -200 } });
    expect((await remote.issue()).access_token).toMatch(/^at-/);
    expect(await remote.shown('lan')).toEqual([]);
    program.signal('SIGTERM');
    expect((await program.ended).code).toBe(0);
  });
});
