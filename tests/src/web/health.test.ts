import { describe, expect, it } from 'vitest';
import { createApp } from '#src/app.tsx';
import { createHealth } from '#src/health.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const answering = { query: async () => [], transaction: async () => Promise.reject(new Error('none')) };
const silent = { query: () => new Promise<never>(() => {}), transaction: answering.transaction };

async function ask(path: string, over: Parameters<typeof webResources>[0]) {
  const response = await createApp(webResources(over), new ScriptedVerbs(shortAnswer)).request(path);
  return { status: response.status, body: await response.json() };
}

describe('/readyz', () => {
  it('says ready where the database answers', async () => {
    expect(await ask('/readyz', { db: answering })).toEqual({ status: 200, body: { status: 'ready' } });
  });

  it('says unready where it cannot be reached, and where it never answers', async () => {
    const unready = { status: 503, body: { status: 'unready', database: 'unreachable' } };
    expect(await ask('/readyz', {})).toEqual(unready);
    expect(await ask('/readyz', { db: silent })).toEqual(unready);
  });

  it('stays ready where only a platform or a model is in trouble, and tells of it', async () => {
    const health = createHealth({ elapsed: () => 0 });
    health.note('zalo', 'needs-reauth');
    const { status, body } = await ask('/readyz', { db: answering, health });
    expect([status, body]).toEqual([200, { status: 'ready', notes: { zalo: 'needs-reauth' } }]);
  });

  it('sends no more work to a program that is about to stop', async () => {
    const { status } = await ask('/readyz', { db: answering, stopping: AbortSignal.abort() });
    expect(status).toBe(503);
  });
});

describe('/livez', () => {
  it('says live although the database is away, and stuck when a loop hangs', async () => {
    let now = 0;
    const health = createHealth({ elapsed: () => now }, 1_000);
    health.beat('work-1');
    expect((await ask('/livez', { health })).status).toBe(200);
    now = 1_001;
    expect(await ask('/livez', { health })).toEqual({
      status: 503,
      body: { status: 'stuck', loops: ['work-1'] },
    });
    health.beat('work-1');
    expect((await ask('/livez', { health })).status).toBe(200);
  });
});
