import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Fault } from '#src/fault.ts';
import type { CodeReader } from './code-reader.ts';
import type { CodeTask } from './code-reader-worker.node.ts';

/** A picture of twelve million points takes a quarter of a second. */
const patienceMs = 10_000;

/**
 * Reads codes with ZXing in WebAssembly. Each picture has a thread of its own, which ends with it: whatever a picture
 * does to its reader, the program goes on, and the memory comes back. Throws where the thread broke or took too long.
 */
export function createCodeReader({ mostMs = patienceMs } = {}): CodeReader {
  let program: Promise<string> | undefined;
  return {
    async read(picture) {
      if (!import.meta.url.endsWith('.ts')) {
        return await runThread(new URL('./code-reader-worker.node.js', import.meta.url), picture, mostMs);
      }
      program ??= bundleThread();
      return await runThread(await program, picture, mostMs);
    },
  };
}

async function runThread(
  program: URL | string,
  picture: Uint8Array,
  mostMs: number,
): Promise<readonly string[]> {
  const workerData: CodeTask = { picture, from: import.meta.url };
  const isText = typeof program === 'string';
  const worker = new Worker(program, {
    ...{ workerData, eval: isText, execArgv: [], env: {} },
    resourceLimits: { maxOldGenerationSizeMb: 64 },
  });
  let timer: NodeJS.Timeout | undefined;
  const texts = new Promise<readonly string[]>((resolve, reject) => {
    const fail = (reason: string) => reject(new Fault('unavailable', `codes of a picture: ${reason}`));
    timer = setTimeout(() => fail('took too long'), mostMs);
    worker.once('message', (found: readonly string[]) => resolve(found));
    worker.once('error', ({ name }) => fail(name));
    worker.once('exit', () => fail('the thread ended'));
  });
  try {
    return await texts;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** A build brings the thread's program along; run from its sources, it is bundled once. */
async function bundleThread(): Promise<string> {
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./code-reader-worker.node.ts', import.meta.url))],
    // A script without a file would look for packages where the program was started.
    banner: { js: `require = require('node:module').createRequire(${JSON.stringify(import.meta.url)});` },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'cjs', write: false },
  });
  await stop();
  return outputFiles.map(({ text }) => text).join('');
}
