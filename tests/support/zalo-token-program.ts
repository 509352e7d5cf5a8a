import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TokenStore } from '#bots/zalo/token-store.ts';
import { createZaloTokens } from '#bots/zalo/zalo-tokens.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { zaloTokenStore } from '#db/zalo-tokens.ts';
import { systemClock } from '#src/clock.ts';
import { readConfig } from '#src/config.ts';
import { Fault } from '#src/fault.ts';
import { Secret } from '#src/secret.ts';
import { recordingLog } from './recording-log.ts';
import { pause } from './wait-for.ts';

/**
 * Run as a program of its own, one of many that all find the access token dead at one moment. At each step in `dieAt`
 * the first of them that comes there is killed. It prints `ready`, waits for the advisory lock that the test holds, and
 * then what it got: `token <version> <token>`, or `none`; and before it the alarms that it raised.
 */
const { databaseUrl, environment, folder, dieAt, lease } = z
  .object({
    databaseUrl: z.string(),
    environment: z.record(z.string(), z.string()),
    folder: z.string(),
    dieAt: z.array(z.enum(['begun', 'answered', 'committed'])),
    lease: z.enum(['kept', 'ignored']),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const { zalo: config } = readConfig(environment).channels;
if (!config) throw new Error('the settings switch Zalo on');
const db = await openPostgres(databaseUrl);
const store = zaloTokenStore(db, config);
const log = recordingLog();

function diesAt(step: (typeof dieAt)[number]): void {
  if (!dieAt.includes(step)) return;
  try {
    closeSync(openSync(join(folder, step), 'wx'));
  } catch {
    return;
  }
  process.kill(process.pid, 'SIGKILL');
}

const begin: TokenStore['begin'] = async (version, by) => {
  const held = lease === 'kept' ? await store.begin(version, by) : await store.read();
  if (held) diesAt('begun');
  return held;
};
const commit: TokenStore['commit'] = async (version, pair) => {
  const kept = await store.commit(version, pair);
  diesAt('committed');
  return kept;
};
const tokens = createZaloTokens({
  ...{ config, log, pause, clock: systemClock, health: { note: () => {} }, leaseSeconds: 5 },
  store: { ...store, begin, commit },
  sessionSecret: new Secret('a session secret of tests, long enough'),
  fetch: async (...asked) => {
    const answer = await fetch(...asked);
    diesAt('answered');
    return answer;
  },
});

process.stdout.write('ready\n');
await db.query('select pg_advisory_lock_shared(1), pg_advisory_unlock_shared(1)');
const got = await untilToken();
for (const { level, event } of log.lines) if (level === 'error') process.stdout.write(`alarm ${event}\n`);
process.stdout.write(got ? `token ${got.version} ${got.token}\n` : 'none\n');
await db.close();

/** As a sender does: what could not be had in time is asked for again. */
async function untilToken(): ReturnType<typeof tokens.refreshed> {
  for (;;) {
    try {
      return await tokens.refreshed(1);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      await pause(100);
    }
  }
}
