import type { Database, OpenDatabase } from '#db/database.ts';
import { openHyperdrive } from '#db/open-hyperdrive.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { findProcedures } from '#src/answers/find-procedures.ts';
import { getChecklist } from '#src/answers/get-checklist.ts';
import { getProcedure } from '#src/answers/get-procedure.ts';
import { createModelMemory } from '#src/model/model-memory.ts';
import { createRateLimit, type RateLimit } from '#src/web/http/rate-limit.ts';
import { createAssets } from '#src/web/page/assets.ts';
import { createApp } from './app.tsx';
import { systemClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { Fault } from './fault.ts';
import { createHealth } from './health.ts';
import { createLog } from './log.ts';
import { openChannels } from './open-channels.ts';
import { openConfiguredModels } from './open-configured-models.ts';
import { openFeeds } from './open-feeds.ts';
import { openTickets } from './open-tickets.ts';
import type { Secret } from './secret.ts';
import { createSignals } from './signals.ts';

type Bindings = Readonly<Record<string, unknown>> & {
  readonly HYPERDRIVE: { readonly connectionString: string };
};

type Execution = { waitUntil(promise: Promise<unknown>): void };

/**
 * No signal reaches an isolate: a stream looks for itself, and holds its connection no longer than this. That its reader
 * went away shows with the next beat.
 */
const chatPace = { lifeMs: 55_000, heartbeatMs: 5_000 };

/** Counts for as long as the isolate lives; a firm limit across machines is the platform's to keep. */
let rateLimit: RateLimit | undefined;

/** What an isolate knows of its model's server; the database of a request is not part of it. */
const memory = createModelMemory(systemClock);

const log = createLog(systemClock, (line) => console.log(line));

/** The page and the API on Cloudflare Workers. No connection outlives its request there: Hyperdrive keeps the pool. */
export default {
  async fetch(request: Request, bindings: Bindings, execution: Execution): Promise<Response> {
    const db = openWhenAsked(() => openHyperdrive(bindings.HYPERDRIVE.connectionString));
    const config = readConfig(bindings);
    const { publicUrl, channels } = config;
    const sessionSecret = demandSecret(config);
    const health = createHealth(systemClock);
    const held = { config: channels, sessionSecret, publicUrl, clock: systemClock, log, health, fetch };
    // Nothing is sent from here: Zalo's tokens are the senders'.
    const { webhooks } = openChannels({ ...held, tokenStore: null });
    const reach = { db, clock: systemClock, log, health, fetch: outsideFetch };
    const models = await openConfiguredModels({ ...reach, config, memory });
    rateLimit ??= createRateLimit(systemClock, config.rateLimitPerMinute);
    const app = createApp(
      {
        db,
        ...models,
        clock: systemClock,
        log,
        centre: config.centre,
        tickets: openTickets(config.tickets, reach),
        feeds: await openFeeds(config.hotline, { readFile: null }),
        reception: { ...config.reception, transcriber: null },
        signals: createSignals(),
        sessionSecret,
        stopping: new AbortController().signal,
        health,
        chatPace,
        webhooks,
        rateLimitPerMinute: config.rateLimitPerMinute,
        trustedProxies: 0,
        assets: createAssets(new Map()),
        publicUrl,
        widgetOrigins: config.widgetOrigins,
        cards: null,
        compression: 'by-platform',
      },
      { answerQuestion, findProcedures, getProcedure, getChecklist },
      rateLimit,
    );
    const remoteAddress = request.headers.get('CF-Connecting-IP');
    const response = await app.fetch(request, { remoteAddress });
    const { read, ended } = whenRead(response);
    execution.waitUntil(ended.then(() => db.close()));
    return read;
  },
};

/** On Workers `fetch` will not be called as a member of anything else. */
const outsideFetch: typeof fetch = (input, init) => fetch(input, init);

/** Isolates share nothing but what they are told: a session of one must hold in the next. */
function demandSecret({ sessionSecret }: Config): Secret {
  if (sessionSecret) return sessionSecret;
  throw new Fault('misconfigured', 'SESSION_SECRET is needed: npx wrangler secret put SESSION_SECRET');
}

/** A stream of events asks the database until its reader goes away; everything else is whole when it is returned. */
function whenRead(response: Response): { readonly read: Response; readonly ended: Promise<void> } {
  const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream');
  if (!isStream || !response.body) return { read: response, ended: Promise.resolve() };
  const through = new TransformStream();
  const ended = response.body.pipeTo(through.writable).catch(() => undefined);
  return { read: new Response(through.readable, response), ended };
}

/** Connects with the first statement: most of what the page loads asks the database nothing. */
function openWhenAsked(open: () => Promise<OpenDatabase>): Database & Pick<OpenDatabase, 'close'> {
  let opened: Promise<OpenDatabase> | undefined;
  const opening = () => {
    opened ??= open();
    return opened;
  };
  return {
    query: async (sql, params) => await (await opening()).query(sql, params),
    transaction: async (work) => await (await opening()).transaction(work),
    close: async () => await (await opened?.catch(() => undefined))?.close(),
  };
}
