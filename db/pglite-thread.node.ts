import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Fault } from '#src/fault.ts';
import type { PgliteNews, PgliteTask } from './pglite-worker.node.ts';

// Recovery after a crash takes seconds; a damaged folder can keep PostgreSQL spinning for ever.
const patience = 120_000;

/** Starts PGlite's thread and waits until its task is done; a serving thread lives on. */
export async function startPgliteThread(task: PgliteTask): Promise<Worker> {
  const worker = new Worker(threadFile(), { workerData: task, execArgv: [] });
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(failure('no sign of life for two minutes')), patience);
      worker.once('message', (news: PgliteNews) =>
        news.kind === 'done' ? resolve() : reject(failure(news.reason)),
      );
      worker.once('error', (error) => reject(failure(error.message)));
      worker.once('exit', (code) => reject(failure(`its thread ended with ${code}`)));
    });
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return worker;
}

/** Ends it by asking, and by force when it does not answer. */
export async function stopPgliteThread(thread: Worker): Promise<void> {
  const ended = once(thread, 'exit');
  const timer = setTimeout(() => void thread.terminate(), 8_000);
  thread.postMessage('close');
  await ended;
  clearTimeout(timer);
}

function failure(reason: string): Fault {
  return new Fault('unavailable', reason);
}

/** Beside this file: TypeScript among the sources, JavaScript in a build. */
function threadFile(): URL {
  const built = !import.meta.url.endsWith('.ts');
  return new URL(built ? './pglite-worker.node.js' : './pglite-worker.mjs', import.meta.url);
}
