import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { listenForPglite } from './pglite-wire.node.ts';
import { tidy } from './tidy.ts';

/** What `pglite.ts` asks of this thread. */
export type PgliteTask =
  | { readonly kind: 'create'; readonly folder: string }
  | { readonly kind: 'serve'; readonly folder: string; readonly socket: string };

/** What it hears back, once. After 'done' of a serving thread it may say 'close'. */
export type PgliteNews = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly reason: string };

// One session serves one centre. Everything else is PGlite's own choice.
const settings = [
  'shared_buffers=16MB',
  'max_wal_size=64MB',
  'min_wal_size=32MB',
  'maintenance_work_mem=32MB',
];

void work(taskOf(workerData));

async function work(task: PgliteTask): Promise<void> {
  const log = watchErrors();
  try {
    if (task.kind === 'create') await create(task.folder, log);
    else await serve(task, log);
  } catch (error) {
    tell({ kind: 'failed', reason: log.lastWords() ?? wordsOf(error) });
  }
}

async function create(folder: string, log: ErrorLog): Promise<void> {
  const pglite = await open(folder, log);
  await pglite.close();
  tell({ kind: 'done' });
}

async function serve({ folder, socket }: { folder: string; socket: string }, log: ErrorLog): Promise<void> {
  const opening = open(folder, log);
  const wire = await listenForPglite(opening, socket);
  const pglite = await opening;
  log.startsRunning();
  const timer = setInterval(() => void wire.whenIdle(async () => void (await tidy(pglite))), 60_000).unref();
  parentPort?.once('message', async () => {
    clearInterval(timer);
    await wire.close();
    await pglite.close();
    parentPort?.close();
  });
  tell({ kind: 'done' });
}

function open(dataDir: string, log: ErrorLog): Promise<PGlite> {
  return PGlite.create({
    dataDir,
    extensions: { vector },
    startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
    onStderr: log.hear,
  });
}

type ErrorLog = ReturnType<typeof watchErrors>;

/**
 * Postgres says why it cannot start only on stderr. Once it runs, its lines may quote citizens and are dropped,
 * but after a panic (no space for its log, say) it answers nobody any more: then the thread ends, and whoever
 * watches over the program starts it again.
 */
function watchErrors() {
  let running = false;
  let lastWords: string | null = null;
  return {
    hear(line: string): boolean {
      const fatal = /(?:FATAL|PANIC): +(.*)/.exec(line)?.[1];
      if (fatal && !running) lastWords = fatal;
      if (running && /PANIC:|Aborted/.test(line)) process.exit(1);
      return true;
    },
    startsRunning() {
      running = true;
    },
    lastWords: () => lastWords,
  };
}

/** PGlite's file system throws plain objects with the error numbers of WASI. */
function wordsOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'errno' in error) {
    return error.errno === 51 ? 'no space left on the disk' : `system error ${error.errno}`;
  }
  return error instanceof Error ? error.message : String(error);
}

function tell(news: PgliteNews): void {
  parentPort?.postMessage(news);
}

function taskOf(given: unknown): PgliteTask {
  // Only `pglite-thread.node.ts` starts this thread.
  return given as PgliteTask;
}
