import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { newSecret } from '#src/new-id.ts';
import { openChatClient, type ServerEvent } from '#tests/support/chat-client.ts';
import { startProgram } from '#tests/support/program.ts';
import { createScratchDatabase, testServerUrl } from '#tests/support/test-server.ts';
import { quantiles, sayQuantiles } from './quantiles.ts';

// npm run bench:chat: how soon a question is acknowledged, and how soon its answer stands on the page's stream. The
// program as it ships, on the embedded database, or with TEST_DATABASE_URL on a server. One citizen after the other.
const citizens = 20;
const questionsEach = 10;
const acceptedSchema = z.object({ deliveryId: z.string() });
const answerSchema = z.object({ deliveries: z.array(z.string()) });

const folder = mkdtempSync(join(tmpdir(), 'motcua-chat-'));
process.env.MOTCUA_TEST_FOLDER ??= folder;
const scratch = testServerUrl() === null ? null : await createScratchDatabase();
const program = startProgram('src/node.ts', [], {
  ...{ PORT: '0', HOST: '127.0.0.1', RATE_LIMIT_PER_MINUTE: '0', SESSION_SECRET: newSecret() },
  ...(scratch ? { DATABASE_URL: scratch.url } : { MOTCUA_DATA_DIR: folder }),
});
try {
  const home = (await program.line(/ready: open/)).replace(/.* /, '');
  const { acknowledged, answered } = await askAll(home);
  console.log(`${answered.length} questions, ${scratch ? 'PostgreSQL' : 'PGlite'}, milliseconds`);
  console.log(`acknowledged  ${sayQuantiles(quantiles(acknowledged))}`);
  console.log(`answered      ${sayQuantiles(quantiles(answered))}`);
} finally {
  program.signal('SIGTERM');
  await program.ended;
  await scratch?.drop();
  rmSync(folder, { recursive: true });
}

async function askAll(home: string) {
  const app = { request: async (path: string, init?: RequestInit) => await fetch(`${home}${path}`, init) };
  const rows = readFileSync(new URL('../quality/questions-own.tsv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1);
  const acknowledged: number[] = [];
  const answered: number[] = [];
  for (let citizen = 0; citizen < citizens; citizen += 1) {
    const client = await openChatClient(app);
    const stream = await client.listen();
    for (let at = 0; at < questionsEach; at += 1) {
      const row = rows[(citizen * questionsEach + at) % rows.length] ?? '';
      const began = performance.now();
      // A question mark says that nothing follows, so that nothing is waited for.
      const response = await client.say(`${row.split('\t')[3]}?`);
      const { deliveryId } = acceptedSchema.parse(await response.json());
      acknowledged.push(performance.now() - began);
      await stream.next((event) => answers(event, deliveryId));
      answered.push(performance.now() - began);
    }
    await stream.leave();
  }
  return { acknowledged, answered };
}

function answers({ event, data }: ServerEvent, deliveryId: string): boolean {
  return event === 'answer' && answerSchema.parse(data).deliveries.includes(deliveryId);
}
