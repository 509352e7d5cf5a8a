import { gzipSync } from 'node:zlib';
import { createApp } from '#src/app.tsx';
import { readAssets } from '#src/web/page/read-assets.node.ts';
import { setup as buildPage } from '#tests/support/build-page.ts';
import { answerOf, ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

// npm run bench:page: what a phone loads for the first page, compressed, and what other pages add.
await buildPage();
const app = createApp(
  webResources({ assets: await readAssets(), compression: 'by-platform' }),
  new ScriptedVerbs(() => answerOf([])),
);
const page = await (await app.request('/')).text();
const linked = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
let total = 0;
for (const path of ['/', ...new Set(linked)]) total += await weigh(path);
console.log(`${'all of it'.padEnd(28)}${total.toFixed(1).padStart(6)} kB`);

console.log('\nbeside it, for a checklist and for the clerk:');
for (const file of ['list.js', 'lists.css', 'quay.js', 'quay-desk.css']) await weigh(`/assets/${file}`);

async function weigh(path: string): Promise<number> {
  const body = await (await app.request(path)).arrayBuffer();
  const kilobytes = gzipSync(new Uint8Array(body)).length / 1000;
  console.log(`${path.padEnd(28)}${kilobytes.toFixed(1).padStart(6)} kB`);
  return kilobytes;
}
