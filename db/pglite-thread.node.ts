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
  const worker = new Worker(threadFile(), { workerData: task, execArgv: [] });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  try {
    await firstNews(worker);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return { ended, stop: () => stop(worker, ended) };
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

async function stop(worker: Worker, ended: Promise<void>): Promise<void> {
  const timer = setTimeout(() => void worker.terminate(), stopPatience);
  worker.postMessage('close');
  await ended;
  clearTimeout(timer);
}

/** Beside this file: TypeScript among the sources, JavaScript in a build. */
function threadFile(): URL {
  const built = !import.meta.url.endsWith('.ts');
  return new URL(built ? './pglite-worker.node.js' : './pglite-worker.mjs', import.meta.url);
}
