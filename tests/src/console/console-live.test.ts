import { Hono } from 'hono';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { heardBy, liveRoute } from '#src/console/console-live.ts';
import { openConsole } from '#src/console/open-console.ts';
import { createSignals } from '#src/signals.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { SignedInAs } from '#tests/support/signed-in-as.ts';
import { webResources } from '#tests/support/web-resources.ts';

test('whose matters are some agencies’ alone hears of one, and not which', () => {
  const [all, some, editor] = [
    inventedStaff('operator'),
    inventedStaff('operator', { agencies: ['Sở Mẫu'] }),
    inventedStaff('editor'),
  ];
  expect([all, some, editor].map((staff) => heardBy(staff, 'ticket PA-1'))).toEqual([
    ...['ticket PA-1', 'ticket *', 'ticket *'],
  ]);
  expect([all, some, editor].map((staff) => heardBy(staff, 'catalogue 1.001193'))).toEqual([
    ...['catalogue 1.001193', 'catalogue 1.001193', 'catalogue 1.001193'],
  ]);
  expect(heardBy(some, 'inbox')).toBe('inbox');
  expect(heardBy(all, 'calls')).toBe('calls');
});

test('what is said in a call is told on no page but its own', () => {
  expect(heardBy(inventedStaff('supervisor'), 'call 4c0e')).toBeNull();
});

describe('a page that listens', () => {
  const heartbeat = async () => await vi.advanceTimersByTimeAsync(20_000);
  afterEach(() => void vi.useRealTimers());

  /** Somebody's stream, and the words that come over it. */
  async function listen() {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const staff = inventedStaff('operator', { id: 'tam' });
    const signIn = new SignedInAs([staff]);
    const signals = createSignals();
    const app = new Hono<HttpEnv>();
    openConsole(app, { ...webResources({ signals }), signIn }, [liveRoute]);
    const headers = { Cookie: SignedInAs.cookie(staff) };
    const response = await app.request('/console/live', { headers });
    const words = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => (await words?.read())?.value;
    expect(await next()).toContain('retry');
    return { staff, signIn, signals, next };
  }

  test('hears of the matters that are theirs now, not of those that were when it was opened', async () => {
    const { staff, signIn, signals, next } = await listen();
    signals.say('staff', 'ticket PA-1');
    expect(await next()).toContain('ticket PA-1');
    signIn.let({ ...staff, agencies: ['Sở Mẫu'] });
    await heartbeat();
    expect(await next()).toBe(':\n\n');
    signals.say('staff', 'ticket PA-2');
    expect(await next()).toContain('ticket *');
  });

  test('hears no more once its session has ended', async () => {
    const { staff, signIn, signals, next } = await listen();
    signIn.end(staff);
    await heartbeat();
    expect(await next()).toBeUndefined();
    signals.say('staff', 'inbox');
    expect(await next()).toBeUndefined();
  });
});
