import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unstable_getMiniflareWorkerOptions as readWrangler } from 'wrangler';
import { createWebChannel } from '#bots/web/web-channel.ts';
import { openDatabase } from '#db/open-database.node.ts';
import { placePglite } from '#db/pglite-place.node.ts';
import { systemClock } from '#src/clock.ts';
import { startLoops } from '#src/conversations/start-loops.ts';
import { createHealth } from '#src/health.ts';
import { bundleWorker } from '#tests/support/bundle-worker.ts';
import { chatClient, openChatClient } from '#tests/support/chat-client.ts';
import { type ForwardedPort, forwardPort } from '#tests/support/forward-port.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { webResources } from '#tests/support/web-resources.ts';

/** The page's chat inside workerd; who works what is said there runs on Node, over the same database. */

let worker: Miniflare;
let database: ForwardedPort;
const cleanUps: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(testFolder(), 'worker-'));
  const { script } = await bundleWorker(folder);
  const place = join(folder, 'data');
  const db = await openDatabase({ kind: 'pglite', folder: place }, { whenHeld: 'refuse', onLost: () => {} });
  cleanUps.push(db.close);
  const resources = { ...webResources(), db, clock: systemClock };
  await importInvented(resources);
  const web = createWebChannel();
  const health = createHealth(systemClock);
  const loops = startLoops({ ...resources, health, channels: new Map([[web.name, web]]) }, ['work', 'send']);
  cleanUps.push(loops.stop);
  database = await forwardPort({ path: placePglite(place).socket });
  cleanUps.push(database.close);
  const { compatibilityDate, compatibilityFlags } = readWrangler('wrangler.toml').workerOptions;
  worker = new Miniflare({
    ...(compatibilityDate ? { compatibilityDate } : {}),
    ...(compatibilityFlags ? { compatibilityFlags } : {}),
    modules: [{ type: 'ESModule', path: 'worker.js', contents: script }],
    cf: false,
    hyperdrives: { HYPERDRIVE: `postgres://postgres:x@127.0.0.1:${database.port}/postgres` },
    bindings: { RATE_LIMIT_PER_MINUTE: '0', SESSION_SECRET: 'a session secret of tests, long enough' },
  });
  cleanUps.push(() => worker.dispose());
});

afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

const app = {
  request: async (path: string, init?: RequestInit) => await fetch(new URL(path, await worker.ready), init),
};

test('a question is answered on its stream inside a Worker, and the stream takes its connection with it', async () => {
  const client = await openChatClient(app);
  const said = await client.say('làm giấy nuôi rùa lệ phí bao nhiêu?');
  expect(said.status).toBe(202);
  const stream = await client.listen();
  const { id, data } = await stream.next(({ event }) => event === 'answer');
  expect(JSON.stringify(data)).toContain('25.000');
  await stream.leave();
  await expect.poll(() => database.counts().open, { timeout: 20_000 }).toBe(0);

  const again = await client.look(id, 0);
  expect(await again.json()).toMatchObject({ answers: [] });
  expect((await chatClient(app, 'x').look()).status).toBe(401);
});
