import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEmbedder } from '#src/model/create-embedder.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { type ScriptedModel, startScriptedModel } from '#tests/support/scripted-model.ts';

let server: ScriptedModel;
beforeAll(async () => {
  server = await startScriptedModel({ kind: 'answers', says: () => '' });
});
afterAll(async () => await server.close());

const embedder = (log = recordingLog()) =>
  createEmbedder({ server: { url: server.url, name: 'vec-to', apiKey: null }, fetch, log });
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
