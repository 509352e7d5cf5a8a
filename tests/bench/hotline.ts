import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDatabase } from '#db/database.ts';
import { openDatabase } from '#db/open-database.node.ts';
import { readCalls, type WrittenCall } from '#knowledge/calls/read-calls.node.ts';
import { importEntries } from '#knowledge/import-entries.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { recordsOf } from '#knowledge/read-items.node.ts';
import { systemClock } from '#src/clock.ts';
import { createSignals } from '#src/signals.ts';
import { setup as buildPage } from '#tests/support/build-page.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { createScratchDatabase } from '#tests/support/test-server.ts';
import { callKeys } from '#tests/support/told-calls.ts';
import { hearCall } from './hear-calls.ts';
import { type CallJudged, judgeCall } from './judge-cards.ts';
import { type CallsMeasured, measureCalls } from './measure-calls.ts';
import { type Masked, measureCodes, measureNumbers } from './measure-masking.ts';
import { quantiles, sayQuantiles } from './quantiles.ts';

/**
 * npm run bench:hotline [-- --faults] [-- --no-cards | --no-pages | --no-model]: what the hotline promises, in one table; ends with 1 on a miss. On
 * the PostgreSQL of TEST_DATABASE_URL, with the shipped knowledge and, where they are there, the national records.
 * --faults: also every call of `dev` that went wrong. Of `held` only the sums are ever shown: nobody tunes on it.
 */
const records = '../shared/data/procedures.jsonl';
const seeds = [1, 2, 3];
const errors = 0.1;
const live = 20;
const inBrowser = 4;
/** As a small model on a machine of the centre's own takes to fill a form of a hundred tokens. */
const modelMs = 1_200;
const numbers = 300;
const codes = 400;

type Row = {
  readonly what: string;
  readonly is: string;
  readonly target: string;
  readonly isMet: boolean | null;
};
const rows: Row[] = [];
const wants = (flag: string) => process.argv.includes(flag);

process.env.MOTCUA_TEST_FOLDER ??= mkdtempSync(join(tmpdir(), 'motcua-hotline-'));
const scratch = await createScratchDatabase();
const db = await openDatabase(
  { kind: 'postgres', url: scratch.url },
  {
    whenHeld: 'refuse',
    onLost(fault) {
      throw fault;
    },
  },
);
try {
  const log = recordingLog();
  await loadShippedKnowledge({ db, clock: systemClock, log }, 'knowledge');
  if (existsSync(records)) {
    const { items } = await recordsOf(records);
    await importEntries({ db, clock: systemClock }, { origin: 'portal', items });
  }
  if (!wants('--no-cards')) {
    await measureMasking(db);
    for (const set of ['dev', 'held'] as const) await measureCards(db, set);
  }
  if (!wants('--no-pages')) await measurePages(db, null);
  if (!wants('--no-pages') && !wants('--no-model')) await measurePages(db, modelMs);
  process.exitCode = rows.some(({ isMet }) => isMet === false) ? 1 : 0;
} finally {
  await db.close();
  await scratch.drop();
}

async function measureMasking(on: OpenDatabase): Promise<void> {
  const resources = { db: on, clock: systemClock, keys: await callKeys };
  const told = await measureNumbers(resources, { seed: 1, many: numbers, errors: 0 });
  const misheard = await measureNumbers(resources, { seed: 1, many: numbers, errors });
  const kept = measureCodes(1, codes);
  const share = ({ of, right }: Masked) => right / of;
  addShare('numbers masked', share(told), { least: 0.98 });
  addShare('  the same, 10 % of the words misheard', share(misheard), null);
  addShare('codes taken for something else', 1 - share(kept), { most: 0.02 });
  if (wants('--faults'))
    for (const wrong of [...told.wrong, ...misheard.wrong, ...kept.wrong]) console.log(wrong);
}

async function measureCards(on: OpenDatabase, set: 'dev' | 'held'): Promise<void> {
  const calls = await readCalls(`knowledge/calls/${set}`);
  const judged: CallJudged[] = [];
  for (const seed of seeds) judged.push(...(await judgeAll(on, calls, seed)));
  const asking = judged.filter(({ asked }) => asked.length > 0);
  const asked = asking.flatMap((call) => call.asked);
  const cards = judged.flatMap((call) => call.cards);
  const part = (some: readonly unknown[], all: readonly unknown[]) => some.length / Math.max(1, all.length);
  const right = asking.filter((call) => call.asked.every(({ isThere }) => isThere));
  addShare(`right in time, calls (${set})`, part(right, asking), { least: 0.85 });
  const there = asked.filter(({ isThere }) => isThere);
  addShare(`  the same, of what was asked (${set})`, part(there, asked), null);
  const useless = cards.filter(({ why }) => why !== null);
  addShare(`useless cards (${set})`, part(useless, cards), { most: 0.15 });
  if (set === 'dev' && wants('--faults')) for (const call of judged) showFaults(call);
}

async function judgeAll(
  on: OpenDatabase,
  calls: readonly WrittenCall[],
  seed: number,
): Promise<readonly CallJudged[]> {
  const centre = { name: 'Trung tâm Mẫu', hotline: null, province: null };
  const resources = { db: on, clock: systemClock, log: recordingLog(), centre, embedder: null };
  const own = { ...resources, signals: createSignals(), keys: await callKeys };
  const judged: CallJudged[] = [];
  for (const call of calls) judged.push(judgeCall(await hearCall(own, call, { errors, seed })));
  return judged;
}

function showFaults({ id, asked, cards, talk }: CallJudged): void {
  const missing = asked.filter(({ isThere }) => !isThere).map(({ what }) => `missing ${what}`);
  const useless = cards.filter(({ why }) => why !== null).map(({ what, why }) => `${what} ${why}`);
  if (missing.length + useless.length === 0) return;
  console.log([`${id}: ${[...missing, ...useless].join('; ')}`, ...talk].join('\n    '));
}

async function measurePages(on: OpenDatabase, takesMs: number | null): Promise<void> {
  await buildPage();
  await on.query('truncate calls cascade');
  await on.query('delete from staff');
  const written = await readCalls('knowledge/calls/dev');
  // What is understood badly is what a model is asked about.
  const many = takesMs === null ? { calls: live, errors } : { calls: 2 * live, errors: 3 * errors };
  const asked = { url: scratch.url, db: on, written, ...many, pages: inBrowser, modelMs: takesMs };
  const {
    cards,
    typed,
    unseen,
    began,
    refined,
    asked: timesAsked,
  }: CallsMeasured = await measureCalls(asked);
  if (takesMs === null) {
    addTimes(`card on the page, ${live} calls, Chromium`, cards.browser, 300);
    addTimes('  the same, as a browser asks', cards.http, 300);
    addTimes('  until it is thought about', began, null);
    addTimes('answer while typing', typed, 150);
  } else {
    addTimes(`card of a model that takes ${takesMs} ms, asked ${timesAsked} times`, refined, 3_000);
  }
  add({ what: 'cards that no page saw', is: String(unseen), target: '0', isMet: unseen === 0 });
}

function addShare(
  what: string,
  share: number,
  target: { readonly least: number } | { readonly most: number } | null,
): void {
  const is = `${(share * 100).toFixed(1)} %`;
  if (target === null) add({ what, is, target: '', isMet: null });
  else if ('least' in target)
    add({ what, is, target: `>= ${target.least * 100} %`, isMet: share >= target.least });
  else add({ what, is, target: `<= ${target.most * 100} %`, isMet: share <= target.most });
}

function addTimes(what: string, times: readonly number[], most: number | null): void {
  const of = quantiles(times);
  const isMet = most === null ? null : times.length > 0 && of.p95 <= most;
  const target = most === null ? '' : `p95 <= ${most} ms`;
  add({ what, is: `${sayQuantiles(of)}  of ${times.length}`, target, isMet });
}

function add(row: Row): void {
  const { what, is, target, isMet } = row;
  rows.push(row);
  const verdict = isMet === null ? '' : isMet ? 'met' : 'MISSED';
  console.log([what.padEnd(42), target.padEnd(15), verdict.padEnd(7), is].join(' '));
}
