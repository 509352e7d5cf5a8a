import type { CallsSeen } from './check-calls.ts';
import type { ReportsSeen } from './check-reports.ts';
import { type Broken, promises, type Seen, type Violation } from './check-run.ts';

export type RunFigures = {
  readonly name: string;
  readonly seconds: number;
  readonly kills: Readonly<Record<string, number>>;
  readonly crashes: number;
  readonly fell: readonly { readonly role: string; readonly code: number | null; readonly said: string }[];
  readonly deliveries: number;
  readonly refusals: number;
  readonly statuses: Readonly<Record<number, number>>;
  readonly blind: number;
  readonly forged: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly drainedMs: number;
  readonly stoppedMs: number;
  readonly asksOfOwner: Readonly<Record<string, number>>;
};

/** One table of a run: what was done to it, what came of it, and where it broke a promise. */
export function printRun(
  figures: RunFigures,
  seen: Seen & { readonly reports: ReportsSeen; readonly calls: CallsSeen },
  violations: readonly Violation[],
): string {
  const { kept, shown, lines, acknowledged, reports, calls } = seen;
  const cards = calls.kept.flatMap((call) => call.cards).length;
  const words = calls.kept.flatMap(({ said }) => said).length;
  const confirmed = reports.reporters.filter((one) => one.confirmed);
  const written = lines.filter(({ messageId }) => acknowledged.has(messageId)).length;
  const states = countBy(kept.entries.map(({ state }) => state));
  const distinct = new Set(shown.map(({ user, text }) => `${user} ${text}`)).size;
  const again = shown.length - distinct;
  const share = ((100 * again) / Math.max(1, distinct)).toFixed(1);
  const rows: readonly (readonly [string, string])[] = [
    ['kill -9', `${sum(figures.kills)} (${pairs(figures.kills)})`],
    ['database crashed', `${figures.crashes} times`],
    [
      'ended by themselves',
      `${figures.fell.length} (${pairs(countBy(figures.fell.map(({ role, code }) => `${role} ${code}`)))})`,
    ],
    ['written', `${lines.length}, acknowledged ${written}`],
    [
      'reported',
      `${reports.reporters.length}, confirmed ${confirmed.length}, filed ${reports.filed.length} (${pairs(figures.asksOfOwner)})`,
    ],
    ['told of calls', `${calls.calls.length}, ${words} utterances kept, ${cards} cards`],
    [
      'deliveries',
      `${figures.deliveries} (${pairs(figures.statuses)}): ${figures.refusals} not acknowledged, ${figures.blind} blind twins, ${figures.forged} forged`,
    ],
    ['stored', pairs(kept.deliveries)],
    ['turns', `${new Set(kept.worked.map(({ turnId }) => turnId)).size}`],
    ['messages', pairs(states)],
    ['calls of the platform', pairs(figures.calls)],
    ['shown', `${distinct}, and ${again} a second time (${share} %)`],
    ['took', `${figures.seconds} s, drained in ${figures.drainedMs} ms, stopped in ${figures.stoppedMs} ms`],
    ['broken promises', brokenOf(violations)],
  ];
  const first = violations.slice(0, 8).map(({ broken, what }) => `    ${broken}: ${what}`);
  const said = [...new Set(figures.fell.map((each) => each.said))].filter(
    (words) => !words.includes('PostgreSQL at'),
  );
  const fell = said.slice(0, 3).map((words) => `    fell: ${words.slice(-300)}`);
  return [
    figures.name,
    ...rows.map(([name, value]) => `  ${name.padEnd(24)}${value}`),
    ...first,
    ...fell,
    '',
  ].join('\n');
}

function brokenOf(violations: readonly Violation[]): string {
  const counts = countBy(violations.map(({ broken }) => broken));
  const named = Object.entries(counts).map(
    ([name, times]) => `${times} ${promises[isBroken(name)]} (${name})`,
  );
  return named.join(', ') || 'none';
}

function isBroken(name: string): Broken {
  if (name in promises) return name as Broken; // `in` has just shown it
  throw new Error(`no such promise: ${name}`);
}

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function pairs(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, times) => total + times, 0);
}
