/**
 * npm run bench:channels [-- --short] [-- acknowledgement replies limiter]: what the channels hold on this machine, on
 * the PostgreSQL of TEST_DATABASE_URL or DATABASE_URL, with the programs of each role apart. Ends with 1 on a miss.
 */

import type { Database } from '#db/database.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { prepareStage, type Stage } from '#tests/faults/prepare-stage.ts';
import { supervise } from '#tests/faults/supervise.ts';
import { waitFor } from '#tests/support/wait-for.ts';
import { startZalo, type ZaloServer } from '#tests/support/zalo-server.ts';
import { measureAcknowledgement } from './measure-acknowledgement.ts';
import { measureLimiter } from './measure-limiter.ts';
import { measureReplies } from './measure-replies.ts';

type Measuring = { readonly stage: Stage; readonly zalo: ZaloServer; readonly db: Database };

const server = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
if (!server)
  throw new Error('Set TEST_DATABASE_URL to a PostgreSQL with pgvector on which databases may be created.');
const short = process.argv.includes('--short');
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isAsked = (name: string) => named.length === 0 || named.includes(name);
const missed: string[] = [];

if (isAsked('acknowledgement')) {
  await withPrograms(6_000, async (on) => await measureAcknowledgement(on, short ? 10 : 40));
}
if (isAsked('replies')) {
  await withPrograms(12_000, async (on) => [
    ...(await measureReplies(on, {
      name: 'a busy day',
      perSecond: 20,
      seconds: short ? 15 : 300,
      mostMs: 1_000,
    })),
    ...(await measureReplies(on, { name: 'a rush', perSecond: 100, seconds: short ? 10 : 60, mostMs: null })),
  ]);
}
if (isAsked('limiter')) {
  const perMinute = 100;
  await withPrograms(
    perMinute,
    async (on) => await measureLimiter(on, { burst: short ? 180 : 300, perMinute }),
  );
}
for (const miss of missed) console.log(`MISSED: ${miss}`);
process.exit(missed.length > 0 ? 1 : 0);

/** Two programs that take webhooks, one worker, one sender, as a small centre would start them. */
async function withPrograms(
  perMinute: number,
  measure: (on: Measuring) => Promise<readonly string[]>,
): Promise<void> {
  const zalo = await startZalo({ perMinute });
  const stage = await prepareStage({
    ...{ server: server ?? '', zalo, replacements: [], roles: ['web', 'worker', 'sender'] },
    environment: { ZALO_RATE_PER_MINUTE: String(perMinute) },
  });
  const programs = supervise(stage.program, stage.slots, Math.random);
  const db = await openPostgres(stage.url);
  try {
    for (const { environment } of stage.slots) await isReady(`http://127.0.0.1:${environment.PORT}/readyz`);
    missed.push(...(await measure({ stage, zalo, db })));
  } finally {
    await programs.stop();
    await db.close();
    await zalo.stop();
    await stage.remove();
  }
}

async function isReady(url: string): Promise<void> {
  await waitFor(async () => (await fetch(url).catch(() => null))?.ok, { what: url, withinMs: 30_000 });
}
