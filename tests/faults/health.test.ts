import { afterAll, beforeAll, expect, test } from 'vitest';
import { withServerTool } from '#tests/support/server-tool.ts';
import { waitFor } from '#tests/support/wait-for.ts';
import { startZalo, type ZaloServer } from '#tests/support/zalo-server.ts';
import type { Replacement } from './build-program.ts';
import { prepareStage, type Stage } from './prepare-stage.ts';
import { type PrivateServer, startPrivateServer } from './private-server.ts';
import { signZalo } from './sign-zalo.ts';
import { type Slot, type Supervised, supervise } from './supervise.ts';

const loops = 'src/conversations/start-loops.ts';
/** A question that is never done with, and hands that grow impatient while the test still looks. */
const replacements: readonly Replacement[] = [
  {
    file: 'src/conversations/work-conversation.ts',
    from: 'const composed = await composeTurn(',
    to: `if (JSON.stringify(waiting).includes('ngủ quên')) await new Promise(() => {});
    const composed = await composeTurn(`,
  },
  { file: 'src/health.ts', from: 'const longestTurnMs = 60_000;', to: 'const longestTurnMs = 5_000;' },
  { file: loops, from: 'const restMs = 20_000;', to: 'const restMs = 1_000;' },
];
const roles = ['web', 'worker', 'sender'] as const;

withServerTool('what /livez and /readyz say', () => {
  let server: PrivateServer;
  let zalo: ZaloServer;
  let stage: Stage;
  let programs: Supervised;

  beforeAll(async () => {
    server = await startPrivateServer();
    zalo = await startZalo({ perMinute: null });
    stage = await prepareStage({ server: server.url, zalo, replacements, roles });
    programs = supervise(stage.program, stage.slots, Math.random);
    await said('/readyz', { web: 200, worker: 200, sender: 200 });
  });
  afterAll(async () => {
    await programs.stop();
    await zalo.stop();
    await server.remove();
  });

  const ask = async (role: Slot['role'], path: '/livez' | '/readyz') => {
    const port = stage.slots.find((slot) => slot.role === role)?.environment.PORT;
    const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
    return { status: response?.status ?? 0, body: (await response?.text()) ?? '' };
  };
  const statuses = async (path: '/livez' | '/readyz') =>
    Object.fromEntries(await Promise.all(roles.map(async (role) => [role, (await ask(role, path)).status])));
  const said = async (path: '/livez' | '/readyz', wanted: Record<string, number>) =>
    await waitFor(async () => JSON.stringify(await statuses(path)) === JSON.stringify(wanted), {
      what: `${path} ${JSON.stringify(wanted)}`,
      withinMs: 60_000,
    });
  const allWell = { web: 200, worker: 200, sender: 200 };
  let lines = 0;
  const write = async (text: string) => {
    lines += 1;
    const user = `367433870277810000${lines}`;
    await zalo.meet(user);
    const line = signZalo(zalo.account, { user, messageId: `h${lines}`, text, at: Date.now() });
    const response = await fetch(stage.webhooks[0] ?? '', { ...line, method: 'POST' });
    expect(response.status).toBe(200);
  };

  test('without a database nobody is ready, nobody is to be restarted for it, and all recover', async () => {
    await server.crash();
    await said('/readyz', { web: 503, worker: 503, sender: 503 });
    expect(await statuses('/livez')).toEqual(allWell);
    await server.restart();
    await said('/readyz', allWell);
  });

  test('a platform that fails makes nobody unready', async () => {
    await zalo.plan({ on: 'any', times: null, fault: { kind: 'status', status: 503 } });
    await write('9.000001 lệ phí bao nhiêu?');
    await waitFor(async () => (await zalo.calls()).message, {
      what: 'a message that fails',
      withinMs: 30_000,
    });
    expect([await statuses('/readyz'), await statuses('/livez')]).toEqual([allWell, allWell]);
    await zalo.clearPlans();
  });

  test('a token that an administrator must renew makes nobody unready, and is told', async () => {
    await zalo.issue();
    await write('9.000002 lệ phí bao nhiêu?');
    const told = async () => (await ask('sender', '/readyz')).body.includes('zalo-token');
    await waitFor(told, { what: 'a note on the token', withinMs: 60_000 });
    expect(await statuses('/readyz')).toEqual(allWell);
    expect((await ask('sender', '/readyz')).body).not.toMatch(/at-|rt-/);
  });

  test('a loop that hangs is a program to be restarted', async () => {
    expect(await statuses('/livez')).toEqual(allWell);
    await write('tôi ngủ quên rồi thì làm thế nào?');
    await said('/livez', { web: 200, worker: 503, sender: 200 });
    expect((await ask('worker', '/livez')).body).toContain('work-');
    expect(await statuses('/readyz')).toEqual(allWell);
  });
});
