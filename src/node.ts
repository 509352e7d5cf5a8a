import { fileURLToPath } from 'node:url';
import { openDatabase } from '#db/open-database.node.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { findProcedures } from '#src/answers/find-procedures.ts';
import { getChecklist } from '#src/answers/get-checklist.ts';
import { getProcedure } from '#src/answers/get-procedure.ts';
import { createCardShelf } from '#src/web/card/card-shelf.ts';
import { createResvgPainter } from '#src/web/card/resvg-painter.node.ts';
import { readAssets } from '#src/web/page/read-assets.node.ts';
import { createApp } from './app.tsx';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { Fault } from './fault.ts';
import { createHealth } from './health.ts';
import { listen } from './listen.node.ts';
import { createLog } from './log.ts';
import { newSecret } from './new-id.ts';
import { openChannels } from './open-channels.ts';
import { Secret } from './secret.ts';
import { createSignals } from './signals.ts';

const log = createLog(systemClock, (line) => process.stdout.write(`${line}\n`));
const shippedKnowledge = fileURLToPath(new URL('../knowledge/', import.meta.url));

/** What is open so far, to be closed in the opposite order. */
const open: { close(): Promise<void> }[] = [];
let stopping = false;

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('uncaughtException', giveUp);
if (process.env.npm_lifecycle_event) stopWithNpm();
await start().catch(giveUp);

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const assets = await readAssets();
  const db = await openDatabase(config.database, { whenHeld: 'refuse', onLost: giveUp });
  open.push(db);
  await loadShippedKnowledge({ db, clock: systemClock, log }, shippedKnowledge);
  const { centre, rateLimitPerMinute, trustedProxies, publicUrl, widgetOrigins } = config;
  const limits = { rateLimitPerMinute, trustedProxies, widgetOrigins };
  const signals = createSignals();
  const sessionSecret = config.sessionSecret ?? new Secret(newSecret());
  const { channels: on } = config;
  const { webhooks } = openChannels({ config: on, sessionSecret, clock: systemClock, log, fetch });
  const held = {
    db,
    clock: systemClock,
    log,
    centre,
    signals,
    webhooks,
    sessionSecret,
    ...limits,
    publicUrl,
    assets,
  };
  const verbs = { answerQuestion, findProcedures, getProcedure, getChecklist };
  const app = createApp(
    {
      ...held,
      stopping: new AbortController().signal,
      health: createHealth(systemClock),
      cards: createCardShelf(createResvgPainter()),
      compression: 'gzip',
    },
    verbs,
  );
  const web = await listen(app.fetch, config);
  open.push(web);
  process.stdout.write(`Một Cửa is ready: open ${web.url}\n`);
}

/** Nothing is lost by a stop that takes too long or never comes: what was acknowledged is in the database. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), 9_500).unref();
  for (const it of open.reverse()) await it.close();
  process.exit(0);
}

/** A signal to `npm start` ends npm and its shell, which do not pass it on: without them, we stop too. */
function stopWithNpm(): void {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    void stop();
  }, 500).unref();
}

function giveUp(error: unknown): void {
  if (error instanceof Fault) process.stderr.write(`${error.message}\n`);
  else log.error('program.broke', whereItBroke(error));
  process.exit(1);
}

/** The place and the kind, not the words, which may quote a citizen. */
function whereItBroke(error: unknown): { error: string; where: string | undefined } {
  if (!(error instanceof Error)) return { error: typeof error, where: undefined };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    where: frames
      ?.slice(0, 5)
      .map((line) => line.trim())
      .join(' | '),
  };
}
