import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleWorker, type WorkerBundle } from '#tests/support/bundle-worker.ts';
import { testFolder } from '#tests/support/test-folder.ts';

/** What a deployment would upload. */

let bundle: WorkerBundle;

beforeAll(async () => {
  bundle = await bundleWorker(await mkdtemp(join(testFolder(), 'worker-bundle-')));
});

describe("the Worker's bundle", () => {
  const packageOf = (path: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'ours';

  test('holds nothing of ours that is for Node only', () => {
    const ours = bundle.inputs.filter(({ path }) => packageOf(path) === 'ours').map(({ path }) => path);

    expect(ours).toContain('src/answers/answer-question.ts');
    expect(ours.filter((path) => /\.node\.tsx?$|\.mjs$|^src\/(node\.ts|commands\/)/.test(path))).toEqual([]);
  });

  test('holds no embedded database, no bundler and no server', () => {
    const packages = [...new Set(bundle.inputs.map(({ path }) => packageOf(path)))];

    expect(packages).toContain('pg');
    expect(packages.filter((name) => /electric-sql|esbuild|tsx|undici|node-server|yaml/.test(name))).toEqual(
      [],
    );
  });

  test('asks workerd for what Node has only in the driver, and never for threads or processes', () => {
    const asked = bundle.inputs.flatMap(({ path, imports }) =>
      imports
        .filter((each) => nodeModule.test(each))
        .map((each) => ({ by: packageOf(path), what: each.replace(nodeModule, '') })),
    );
    const what = [...new Set(asked.map((each) => each.what))].sort();
    say(`of Node's modules, the driver asks for: ${what.join(' ')}`);

    expect([...new Set(asked.map(({ by }) => by))].sort()).toEqual([...logging, ...driver].sort());
    expect(
      what.filter((each) => /^(worker_threads|child_process|cluster|vm|http|https)$/.test(each)),
    ).toEqual([]);
    const ofFiles = asked.filter((each) => each.what.startsWith('fs')).map(({ by }) => by);
    // For certificates and ~/.pgpass, neither of which a Worker has.
    expect(new Set(ofFiles)).toEqual(new Set(['pg-connection-string', 'pgpass']));
  });

  test('weighs less than a megabyte, packed', () => {
    const packed = gzipSync(bundle.script).length;
    say(`bundle: ${Math.round(bundle.script.length / 1024)} KiB, ${Math.round(packed / 1024)} KiB packed`);
    expect(packed).toBeLessThan(1024 * 1024);
  });
});

/** Asks for a terminal's width, should it ever log: what tells a file's type comes with it. */
const logging = ['debug'];
const driver = ['pg', 'pg-cloudflare', 'pg-connection-string', 'pg-pool', 'pgpass', 'split2'];
/** How wrangler marks a module of Node that workerd provides, and how a source spells one. */
const nodeModule = /^(node-built-in-modules|node):/;

function say(line: string): void {
  process.stdout.write(`  ${line}\n`);
}
