import type { Ranked } from '#knowledge/rank-candidates.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import type { ChecklistAsked, ChecklistFound } from '#src/answers/checklist.ts';
import type { AllRows } from './all-rows.ts';
import { type Asked, type Asker, askRows } from './ask-rows.ts';
import { type CheckedFact, checkFacts, type FactPair } from './check-facts.ts';
import { type Cause, faultCause } from './fault-cause.ts';
import { quantile } from './measure.ts';
import { type PlayedScript, playScripts } from './play-scripts.ts';
import { isHandWritten, withoutMarks } from './read-rows.ts';
import type { Script } from './read-scripts.ts';
import { type GuardRow, type GuardRun, runGuard } from './run-guard.ts';
import { runToldCases, type ToldCase, type ToldRun } from './told-cases.ts';

export type Measured = {
  /** Questions as they were written. */
  readonly asked: readonly Asked[];
  /** Those written by hand again, without diacritics. */
  readonly unmarked: readonly Asked[];
  readonly guard: readonly GuardRun[];
  readonly faults: readonly { readonly asked: Asked; readonly cause: Cause }[];
  readonly facts: readonly CheckedFact[];
  readonly scripts: readonly PlayedScript[];
  readonly told: readonly ToldRun[];
  readonly readingP50: number;
};

export type Measurable = {
  readonly ask: Asker;
  readonly find: (question: string) => Promise<readonly Ranked[]>;
  readonly list: (asked: ChecklistAsked) => Promise<ChecklistFound>;
};

export type Material = {
  readonly rows: AllRows;
  readonly guard: readonly GuardRow[];
  readonly facts: readonly FactPair[];
  readonly scripts: readonly Script[];
  readonly told: readonly ToldCase[];
};

/** Everything but the peers, on one system, in one order. */
export async function measureAll(system: Measurable, { rows, ...material }: Material): Promise<Measured> {
  const written = [...rows.shared, ...rows.first, ...rows.later, ...rows.outside];
  for (const row of written.slice(0, 20)) await system.ask(row.question);
  const asked = await askRows(system.ask, written);
  const unmarked = await askRows(system.ask, written.filter(isHandWritten).map(withoutMarks));
  return {
    ...{ asked, unmarked },
    guard: await runGuard(system.ask, material.guard),
    faults: await faultsOf(system, [...asked, ...unmarked]),
    facts: await checkFacts(system.ask, material.facts),
    scripts: await playScripts(system.ask, material.scripts),
    told: await runToldCases(system, material.told),
    readingP50: readingTime(written.map(({ question }) => question)),
  };
}

async function faultsOf(
  { find }: Measurable,
  asked: readonly Asked[],
): Promise<readonly { readonly asked: Asked; readonly cause: Cause }[]> {
  const faults: { readonly asked: Asked; readonly cause: Cause }[] = [];
  for (const one of asked) {
    if (one.right && one.aspectRight !== false) continue;
    const cause = faultCause(one, await find(one.row.question));
    if (cause) faults.push({ asked: one, cause });
  }
  return faults;
}

function readingTime(questions: readonly string[]): number {
  const times = questions.map((question) => {
    const started = performance.now();
    readQuestion(question);
    return performance.now() - started;
  });
  return quantile(times, 0.5);
}
