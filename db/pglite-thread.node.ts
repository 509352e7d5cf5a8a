import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Fault } from '#src/fault.ts';
import type { PgliteNews, PgliteTask } from './pglite-worker.node.ts';

export type PgliteThread = {
  /** When it has ended, asked to or not. */
  readonly ended: Promise<void>;
  /** Ends it by asking, and by force when it does not answer. */
  stop(): Promise<void>;
};

// Recovery after a crash takes seconds; a damaged folder can keep PostgreSQL spinning for ever.
const startPatience = 120_000;
const stopPatience = 5_000;

/** Starts PGlite's thread and waits until its task is done; a serving thread lives on. */
export async function startPgliteThread(task: PgliteTask): Promise<PgliteThread> {
  const worker = await startWorker(task);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  try {
    await firstNews(worker);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return { ended, stop: () => end(worker, ended) };
}

async function firstNews(worker: Worker): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const news = new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => reject(new Fault('unavailable', reason));
    timer = setTimeout(() => fail('no sign of life for two minutes'), startPatience);
    worker.once('message', (said: PgliteNews) => (said.kind === 'done' ? resolve() : fail(said.reason)));
    worker.once('error', (error) => fail(error.message));
    worker.once('exit', (code) => fail(`its thread ended with ${code}`));
  });
  await news.finally(() => clearTimeout(timer));
}

async function end(worker: Worker, ended: Promise<void>): Promise<void> {
  const timer = setTimeout(() => void worker.terminate(), stopPatience);
  worker.postMessage('close');
  await ended;
  clearTimeout(timer);
}

/**
 * A build brings the thread's program along. Run from its sources, it is bundled on the way, which takes a
 * moment: reading TypeScript within the thread would cost it 60 MB.
 */
async function startWorker(task: PgliteTask): Promise<Worker> {
  const options = { workerData: task, execArgv: [] };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./pglite-worker.node.js', import.meta.url), options);
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./pglite-worker.node.ts', import.meta.url))],
    // A script without a file would look for packages where the program was started.
    banner: { js: `require = require('node:module').createRequire(${JSON.stringify(import.meta.url)});` },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  // Its compiler would stay beside us for the next build, and there is none.
  await stop();
  return new Worker(outputFiles.map(({ text }) => text).join(''), { ...options, eval: true });
}
