import type { OpenDatabase } from '#db/database.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { systemClock } from '#src/clock.ts';
import { openFeedLine } from '#src/hotline/simulator/feed-line.ts';
import { createKey } from '#src/keys/create-key.ts';
import { pushSecret } from '#src/keys/push-secret.ts';
import { openKeys } from '#src/sign.ts';
import { pause } from '#tests/support/wait-for.ts';
import { startZalo, type ZaloServer } from '#tests/support/zalo-server.ts';
import type { Replacement } from './build-program.ts';
import { type CallsSeen, checkCalls } from './check-calls.ts';
import { checkReports, type ReportsSeen } from './check-reports.ts';
import { checkRun, type Seen, type Violation } from './check-run.ts';
import { deliverAsZalo } from './deliver-as-zalo.ts';
import { hotline, prepareStage, type Stage } from './prepare-stage.ts';
import { printRun } from './print-run.ts';
import type { PrivateServer } from './private-server.ts';
import { isThought, readCalls } from './read-calls.ts';
import { readReports } from './read-reports.ts';
import { countOpen, readRun } from './read-run.ts';
import { reportAsCitizens } from './report-as-citizens.ts';
import { type OutsideServer, serveOutside } from './serve-outside.ts';
import { type Supervised, supervise } from './supervise.ts';
import { type Calling, tellCalls } from './tell-calls.ts';
import { type Traffic, writeAsCitizens } from './write-as-citizens.ts';

export type FaultRun = {
  readonly name: string;
  readonly server: PrivateServer;
  readonly replacements: readonly Replacement[];
  readonly seconds: number;
  readonly perSecond: number;
  readonly citizens: number;
  /** How many kill -9 are spread over the run, at least. */
  readonly kills: number;
  /** At which shares of the run the database is crashed. */
  readonly crashesAt: readonly number[];
  readonly poison: { readonly throws: number; readonly kills: number };
  /** How many citizens tell a report. */
  readonly reports: number;
  /** How many calls a feed tells. */
  readonly calls: number;
};

export type FaultResult = {
  readonly violations: readonly Violation[];
  readonly table: string;
  readonly kills: number;
  readonly seen: Seen;
  readonly reports: ReportsSeen;
  readonly calls: CallsSeen;
};

type Telling = { isOver(): boolean };

type Acting = {
  readonly run: FaultRun;
  readonly zalo: ZaloServer;
  readonly outside: OutsideServer;
  readonly programs: Supervised;
};

/** Lets citizens write while everything breaks, waits until it is over, and checks what became of it. */
export async function runFaults(run: FaultRun): Promise<FaultResult> {
  const zalo = await startZalo({ perMinute: null });
  const roles = ['web', 'web', 'worker', 'worker', 'sender', 'sender'] as const;
  const outside = await serveOutside();
  const { replacements } = run;
  const { environment } = outside;
  const stage = await prepareStage({ server: run.server.url, zalo, replacements, roles, environment });
  const programs = supervise(stage.program, stage.slots, Math.random);
  try {
    return await act({ run, zalo, outside, programs }, stage);
  } finally {
    await programs.stop();
    await zalo.stop();
    await outside.stop();
    await stage.remove();
  }
}

async function act(acting: Acting, stage: Stage): Promise<FaultResult> {
  const { run, zalo, outside, programs } = acting;
  const db = await openPostgres(stage.url);
  const began = performance.now();
  await planFaults(zalo);
  const waiting = watchBacklog(() => countOpen(db));
  const { random } = Math;
  const platform = deliverAsZalo({ keys: zalo.account, urls: stage.webhooks, random });
  const reach = { platform, random, heard: zalo.meet, backlog: () => waiting.open };
  const { reports: asked, seconds } = run;
  const told = {
    reports: asked,
    perSecond: asked / (seconds * 0.8),
    shown: () => zalo.shown(),
    fallback: hotline,
  };
  const reporting = reportAsCitizens({ ...reach, ...told });
  const calling = await callIn(stage, { db, run });
  const { citizens, perSecond, poison } = run;
  const traffic = writeAsCitizens({ ...reach, citizens, perSecond, poison });
  const kills = await breakThings(acting, { traffic, telling: [reporting, calling] });
  const drainedMs = await drain(
    async () => void (await Promise.all([traffic.end(), reporting.end(), calling.end()])),
    waiting,
  );
  waiting.close();
  const stoppedMs = await programs.stop();
  const { lines } = traffic;
  const { acknowledged, counts } = platform;
  const kept = await readRun(db);
  const keptReports = await readReports(db);
  const calls: CallsSeen = { calls: calling.calls, kept: await readCalls(db) };
  await db.close();
  const logs = programs.logs();
  const shown = await zalo.shown();
  const seen: Seen = { lines, acknowledged, shown, fallback: hotline, kept, logs };
  const filed = outside.system.kept.map(({ id, fields }) => ({ id, words: fields.noiDungYKien ?? '' }));
  const { reporters } = reporting;
  const reports: ReportsSeen = { reporters, acknowledged, shown, kept: keptReports, filed };
  const violations = [...checkRun(seen), ...checkReports(reports), ...checkCalls(calls)];
  const figures = {
    ...{ ...counts, name: run.name, seconds: Math.round((performance.now() - began) / 1_000), kills },
    ...{ crashes: run.crashesAt.length, fell: programs.fell, calls: await zalo.calls() },
    ...{ drainedMs, stoppedMs, asksOfOwner: countBy(outside.system.calls) },
  };
  const total = Object.values(kills).reduce((sum, times) => sum + times, 0);
  return {
    violations,
    table: printRun(figures, { ...seen, reports, calls }, violations),
    kills: total,
    seen,
    reports,
    calls,
  };
}

/** A feed with a key of its own tells any of the programs that listen. */
async function callIn(
  stage: Stage,
  { db, run }: { readonly db: OpenDatabase; readonly run: FaultRun },
): Promise<Calling> {
  const key = await createKey({ db, clock: systemClock }, { name: 'exchange', scopes: ['hotline.push'] });
  const signing = await pushSecret(await openKeys(stage.sessionSecret), key.id);
  const lines = stage.webhooks.map((address) => {
    const { origin: url } = new URL(address);
    const feed = { secret: key.secret, signing };
    return openFeedLine({ fetch, clock: systemClock, pause: restBriefly, url, key: feed });
  });
  const isDone = (name: string) => isThought(db, name);
  const withinMs = run.seconds * 400;
  return tellCalls({ lines, calls: run.calls, withinMs, random: Math.random, isThought: isDone });
}

/** Between two tries of a feed: a program that is killed again and again listens for a moment only. */
async function restBriefly(ms: number): Promise<void> {
  await pause(Math.min(ms, 300));
}

/** The platform fails now and then, before what it was asked and after, and takes its time now and then. */
async function planFaults(zalo: ZaloServer): Promise<void> {
  const always = { times: null } as const;
  await zalo.plan({ ...always, every: 53, fault: { kind: 'status', status: 503 } });
  await zalo.plan({ ...always, every: 59, done: true, fault: { kind: 'status', status: 500 } });
  await zalo.plan({ ...always, every: 71, done: true, fault: { kind: 'drop' } });
  await zalo.plan({ ...always, every: 173, done: true, fault: { kind: 'hang' } });
  await zalo.plan({ ...always, every: 211, fault: { kind: 'error', code: -32 } });
  await zalo.plan({ ...always, every: 7, fault: { kind: 'slow', ms: 250 } });
}

/** Kills at random until enough have died, the time is over and all is reported; crashes the database in between. */
async function breakThings(
  { run, zalo, programs }: Acting,
  { traffic, telling }: { readonly traffic: Traffic; readonly telling: readonly Telling[] },
): Promise<Record<string, number>> {
  const kills: Record<string, number> = {};
  const began = performance.now();
  const passed = () => (performance.now() - began) / (run.seconds * 1_000);
  const everyMs = (run.seconds * 1_000) / (run.kills * 1.1);
  let spared = false;
  const crashing = (async () => {
    for (const at of run.crashesAt) {
      while (passed() < at) await pause(50);
      await run.server.crash();
      await pause(300);
      await run.server.restart();
      // Who dies between a refresh and its commit takes a token that works once along: that is told elsewhere.
      spared = true;
      await refreshOnce(zalo);
      spared = false;
    }
  })();
  // Where programs do not come to work there is nothing to kill: the run ends, and says why they fell.
  const isOver = (killed: number) =>
    passed() >= mostOfTime ||
    (passed() >= 1 && killed >= run.kills && telling.every((each) => each.isOver()));
  for (let killed = 0; !isOver(killed); ) {
    const isLate = killed >= run.kills && passed() >= 1;
    // Who reports or calls goes on to the end; others ask nothing new.
    if (isLate) void traffic.end();
    await pause((isLate ? lateMs : everyMs) * (0.5 + Math.random()));
    const role = spared ? null : programs.kill();
    if (role === null) continue;
    killed += 1;
    kills[role] = (kills[role] ?? 0) + 1;
  }
  await crashing;
  return kills;
}

/** The platform takes no token any more; resolves when a new pair has had its time to be kept, on a slow machine too. */
async function refreshOnce(zalo: ZaloServer): Promise<void> {
  const { refreshed } = { ...(await zalo.refreshes()) };
  await zalo.expire();
  const until = performance.now() + 15_000;
  while ((await zalo.refreshes()).refreshed === refreshed && performance.now() < until) await pause(20);
  await pause(1_000);
}

/** Of the time that was meant for it: a slow machine is given more. */
const mostOfTime = 3.5;
/** When enough have died, and citizens still tell what they report. */
const lateMs = 5_000;

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

type Backlog = {
  /** How much has not come to its end, as far as the database could be asked. */
  readonly open: number;
  /** Since when it has not become less. */
  readonly since: number;
  close(): void;
};

function watchBacklog(ask: () => Promise<number>): Backlog {
  const backlog = { open: 0, since: performance.now(), close: () => watching.abort() };
  const watching = new AbortController();
  const watch = async () => {
    while (!watching.signal.aborted) {
      const open = await ask().catch(() => null);
      if (open !== null && (open < backlog.open || open === 0)) backlog.since = performance.now();
      if (open !== null) backlog.open = open;
      await pause(200, watching.signal);
    }
  };
  void watch();
  return backlog;
}

/** How long nothing may come to its end once everything works again. */
const stillMs = 15_000;
const mostMs = 120_000;

/** Milliseconds until nothing was left to do, or nothing moved any more: what is open then is a broken promise. */
async function drain(end: () => Promise<void>, backlog: Backlog): Promise<number> {
  const began = performance.now();
  await Promise.race([end(), pause(mostMs)]);
  await pause(500);
  const from = performance.now();
  while (backlog.open > 0 && performance.now() - Math.max(from, backlog.since) < stillMs) {
    if (performance.now() - began > mostMs) break;
    await pause(50);
  }
  return Math.round(performance.now() - began);
}
