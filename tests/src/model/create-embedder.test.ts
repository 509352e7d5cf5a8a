import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { createCircuitBreaker } from '#src/model/circuit-breaker.ts';
import { createEmbedder } from '#src/model/create-embedder.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { type ScriptedModel, startScriptedModel } from '#tests/support/scripted-model.ts';

let server: ScriptedModel;
beforeAll(async () => {
  server = await startScriptedModel({ kind: 'answers', says: () => '' });
});
afterAll(async () => await server.close());

const embedder = (log = recordingLog(), breaker = createCircuitBreaker(systemClock)) =>
  createEmbedder({ server: { url: server.url, name: 'vec-to', apiKey: null }, fetch, log, breaker });
const signal = () => AbortSignal.timeout(20_000);

it('gives one vector a text in their order, however many requests that takes', async () => {
  server.play({ kind: 'answers', says: () => '' });
  const texts = Array.from({ length: 150 }, (_, at) => 'a'.repeat(at + 1));
  const vectors = await embedder().embed(texts, signal());

  expect(vectors?.map(([length]) => length)).toEqual(texts.map(({ length }) => length));
  expect(server.asked.map(({ path }) => path)).toEqual(Array(3).fill('/v1/embeddings'));
  expect(server.asked.every(({ authorization }) => authorization === null)).toBe(true);
});

it.each([
  ['fails', { kind: 'fails', status: 500 }],
  ['sends a page', { kind: 'html' }],
  ['answers something else', { kind: 'old', lacks: [], says: () => 'rùa' }],
] as const)('gives nothing where the server %s, and says why in the log', async (_, play) => {
  server.play(play);
  const log = recordingLog();

  expect(await embedder(log).embed(['rùa'], signal())).toBeNull();
  expect(log.lines).toMatchObject([{ level: 'warn', event: 'embedder.failed' }]);
  expect(JSON.stringify(log.lines)).not.toContain('rùa');
});

it('leaves a server alone that fails again and again, and asks it once more after a while', async () => {
  let now = 0;
  const down = embedder(recordingLog(), createCircuitBreaker({ elapsed: () => now }));
  const before = server.asked.length;
  server.play({ kind: 'fails', status: 500 });
  for (let tried = 0; tried < 8; tried += 1) expect(await down.embed(['rùa'], signal())).toBeNull();
  expect(server.asked.length - before).toBe(5);

  now += 60_000;
  server.play({ kind: 'answers', says: () => '' });
  expect(await down.embed(['rùa'], signal())).toHaveLength(1);
});
