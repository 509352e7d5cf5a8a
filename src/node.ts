import { readFile as readText } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#db/open-database.node.ts';
import { createPostgresSignals } from '#db/postgres-signals.ts';
import { zaloTokenStore } from '#db/zalo-tokens.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { loadDemo } from '#src/dossiers/load-demo.ts';
import { createModelMemory } from '#src/model/model-memory.ts';
import { firstInvitation } from '#src/people/first-invitation.ts';
import { liveCentre } from '#src/settings/live-centre.ts';
import { liveRetention } from '#src/settings/live-retention.ts';
import { liveTickets } from '#src/settings/live-tickets.ts';
import { openSettings } from '#src/settings/open-settings.ts';
import { switchableModels } from '#src/settings/switchable-models.ts';
import { systemClock } from './clock.ts';
import { type Config, type Role, readConfig } from './config.ts';
import { Fault } from './fault.ts';
import { findSessionSecret } from './find-session-secret.node.ts';
import { createHealth } from './health.ts';
import { createHealthApp } from './health-app.ts';
import { listen } from './listen.node.ts';
import { createLog } from './log.ts';
import { newId } from './new-id.ts';
import { openChannels } from './open-channels.ts';
import { openConfiguredModels } from './open-configured-models.ts';
import { openDossiers } from './open-dossiers.node.ts';
import { openFeeds } from './open-feeds.ts';
import { openReception } from './open-reception.node.ts';
import { openTemplates } from './open-templates.ts';
import { openTickets } from './open-tickets.ts';
import { openWeb } from './open-web.node.ts';
import { createOutsideFetch } from './outside-fetch.node.ts';
import type { Resources } from './resources.ts';
import { createSignals, type Signals } from './signals.ts';
import { startDuties } from './start-duties.ts';

const log = createLog(systemClock, (line) => process.stdout.write(`${line}\n`));
const shippedKnowledge = fileURLToPath(new URL('../knowledge/', import.meta.url));

/** What is open so far, to be closed in the opposite order. */
const open: { close(): Promise<void> }[] = [];
const stopping = new AbortController();

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('uncaughtException', giveUp);
if (process.env.npm_lifecycle_event) stopWithNpm();
await start().catch(giveUp);

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const db = await openDatabase(config.database, { whenHeld: 'refuse', onLost: giveUp });
  open.push(db);
  const sessionSecret = await findSessionSecret(config);
  if (config.role !== 'sender') {
    await loadShippedKnowledge({ db, clock: systemClock, log }, shippedKnowledge);
  }
  const { rateLimitPerMinute, trustedProxies, publicUrl, widgetOrigins } = config;
  const limits = { rateLimitPerMinute, trustedProxies, widgetOrigins };
  const health = createHealth(systemClock);
  const signals = openSignals(config, { db });
  const settings = await openSettings({ db, log, signals });
  open.push(settings);
  const { switches } = settings;
  const centre = liveCentre(config.centre, settings);
  const outside = createOutsideFetch();
  open.push(outside);
  const opened = openChannels({
    config: config.channels,
    sessionSecret,
    publicUrl,
    tokenStore: config.channels.zalo && zaloTokenStore(db, config.channels.zalo),
    clock: systemClock,
    log,
    health,
    fetch: outside.fetch,
  });
  const { channels, webhooks } = opened;
  const retention = liveRetention(config.retention, settings);
  const memory = createModelMemory(systemClock);
  const reach = { db, clock: systemClock, log, health, fetch: outside.fetch };
  const models = switchableModels(
    await openConfiguredModels({ ...reach, config, memory, stopping: stopping.signal }),
    switches,
  );
  const core = { db, clock: systemClock, log, centre, signals, switches, channels, health, ...models };
  const dossiers = await openDossiers({ ...reach, config: config.dossiers, sessionSecret });
  if (config.dossiers.demo) await loadDemo({ db, clock: systemClock, keys: dossiers.keys });
  const tickets = liveTickets(openTickets(config.tickets, reach), settings);
  const reception = openReception(config.reception, { db, settings });
  const templates = openTemplates(config.dossiers, opened.templates);
  const kept = { sessionSecret, reception, retention, publicUrl };
  const held = { ...core, ...kept, tickets, dossiers, templates, ...limits };

  open.push(startDuties(held, { role: config.role, opened, stopping: stopping.signal }));
  const app = async () => {
    if (!isWeb(config.role)) return createHealthApp({ db, health, stopping: stopping.signal });
    const { oidc, hotline } = config;
    const readFile = async (path: string) => await readText(path, 'utf8').catch(() => null);
    const feeds = await openFeeds(hotline, { readFile });
    const own = { publicUrl, webhooks, sessionSecret, stopping: stopping.signal, oidc, feeds };
    return await openWeb({ ...held, ...own });
  };
  const url = await serve((await app()).fetch, config);
  // Whoever stops it now is let in with the next start.
  if (url && !stopping.signal.aborted) await greetFirst(held, { config, url });
}

/** Where the database is our own and nobody works yet, whoever starts the program is the first to be let in. */
async function greetFirst(
  held: Pick<Resources, 'db' | 'clock'>,
  { config, url }: { readonly config: Config; readonly url: string },
): Promise<void> {
  if (config.database.kind !== 'pglite') return;
  const link = await firstInvitation(held);
  if (!link) return;
  const address = (config.publicUrl ?? url).replace(/\/$/, '');
  process.stdout.write(`The first admin sets a password here, once, within 7 days: ${address}${link.path}\n`);
}

/** PGlite has one program and no LISTEN; on a server every program hears what the others say. */
function openSignals({ database }: Config, { db }: Pick<Resources, 'db'>): Signals {
  const local = createSignals();
  if (database.kind === 'pglite') return local;
  const signals = createPostgresSignals({ url: database.url, db, log, local, origin: newId() });
  open.push(signals);
  return signals;
}

function isWeb(role: Role): boolean {
  return role === 'all' || role === 'web';
}

async function serve(
  fetch: Parameters<typeof listen>[0],
  { host, port, role }: Config,
): Promise<string | null> {
  if (port === null) {
    process.stdout.write(`Một Cửa is ready: ${role}\n`);
    return null;
  }
  const web = await listen(fetch, { host, port });
  open.push(web);
  process.stdout.write(`Một Cửa is ready: open ${web.url}\n`);
  return isWeb(role) ? web.url : null;
}

/** Nothing is lost by a stop that takes too long or never comes: what was acknowledged is in the database. */
async function stop(): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
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
