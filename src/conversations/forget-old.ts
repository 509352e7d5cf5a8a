import { dropOrphanBytes } from '#db/attachment-bytes.ts';
import { countOld, deleteOld } from '#db/delete-old.ts';
import { sweepErased } from '#db/erase-conversation.ts';
import { readNow } from '#db/read-now.ts';
import { type RetentionRule, retentionRules } from '#db/retention-rules.ts';
import { lastRetention, type RetentionRun, type RowCounts, writeRetentionRun } from '#db/retention-runs.ts';
import type { Retention } from '#src/config.ts';
import type { Resources } from '#src/resources.ts';

type Forgetting = Pick<Resources, 'db' | 'log'>;

const dayMs = 86_400_000;
/** What another run is just deleting is still seen: the second pass waits for it. */
const mostPasses = 2;

/**
 * Takes away everything that is older than it may be, in small batches, and then counts what is left of it: a run that
 * leaves something is an error. May run at any time, twice at once, and again after a crash. What is old is told by the
 * database's clock (`now`): a machine whose own is wrong forgets nothing too early.
 */
export async function forgetOld(
  { db, log }: Forgetting,
  retention: Retention,
  now?: Date,
): Promise<RetentionRun> {
  const startedAt = now ?? (await readNow(db));
  const before = (rule: RetentionRule) => new Date(startedAt.getTime() - retention[rule.period] * dayMs);
  const gone: Record<string, number> = { erased: await sweepErased(db) };
  let leftOver: RowCounts = {};
  for (let pass = 0; pass < mostPasses; pass++) {
    for (const rule of retentionRules) {
      gone[rule.table] = (gone[rule.table] ?? 0) + (await drain(() => deleteOld(db, rule, before(rule))));
    }
    await dropOrphanBytes(db);
    leftOver = await countLeft(db, before);
    if (Object.keys(leftOver).length === 0) break;
  }
  const proved = Object.keys(leftOver).length === 0;
  const finishedAt = now ?? (await readNow(db));
  const run: RetentionRun = { startedAt, finishedAt, gone, leftOver, proved };
  await writeRetentionRun(db, run);
  if (proved) log.info('retention.proved', gone);
  else log.error('retention.not-proved', leftOver);
  return run;
}

/** The same at most once a day, whoever asks: for a chore that looks more often. */
export async function forgetDaily(
  resources: Forgetting,
  retention: Retention,
  now?: Date,
): Promise<RetentionRun | null> {
  const last = await lastRetention(resources.db);
  const asked = now ?? (await readNow(resources.db));
  const isFresh = last?.proved && asked.getTime() - last.finishedAt.getTime() < dayMs;
  return isFresh ? null : await forgetOld(resources, retention, now);
}

async function drain(batch: () => Promise<number>): Promise<number> {
  let rows = 0;
  for (let more = await batch(); more > 0; more = await batch()) rows += more;
  return rows;
}

async function countLeft(db: Forgetting['db'], before: (rule: RetentionRule) => Date): Promise<RowCounts> {
  const left: Record<string, number> = {};
  for (const rule of retentionRules) {
    const rows = await countOld(db, rule, before(rule));
    if (rows > 0) left[rule.table] = rows;
  }
  return left;
}
