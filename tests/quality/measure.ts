import type { Row } from './read-rows.ts';

/** What was found, best first: the ids that each hit stands for. */
export type Finder = {
  readonly name: string;
  find(question: string): Promise<readonly (readonly string[])[]>;
};

/** At which place the right procedure stood, from 1; 0 when it was not found. */
export type Run = { readonly row: Row; readonly rank: number; readonly milliseconds: number };

export type Figures = {
  readonly rows: number;
  readonly first: number;
  readonly topThree: number;
  readonly reciprocalRank: number;
  readonly p50: number;
  readonly p95: number;
};

/** Runs a finder over rows, after twenty unmeasured ones to warm it. */
export async function measure(finder: Finder, rows: readonly Row[]): Promise<readonly Run[]> {
  for (const row of rows.slice(0, 20)) await finder.find(row.question);
  const runs: Run[] = [];
  for (const row of rows) {
    const started = performance.now();
    const hits = await finder.find(row.question);
    const milliseconds = performance.now() - started;
    const rank = hits.findIndex((ids) => ids.some((id) => row.codes.includes(id))) + 1;
    runs.push({ row, rank, milliseconds });
  }
  return runs;
}

/** Shares are between 0 and 1, times in milliseconds. */
export function summarise(runs: readonly Run[]): Figures {
  const share = (right: (rank: number) => boolean) =>
    runs.filter((run) => right(run.rank)).length / runs.length;
  const reciprocal = runs.map(({ rank }) => (rank >= 1 && rank <= 10 ? 1 / rank : 0));
  const times = runs.map((run) => run.milliseconds);
  return {
    rows: runs.length,
    first: share((rank) => rank === 1),
    topThree: share((rank) => rank >= 1 && rank <= 3),
    reciprocalRank: reciprocal.reduce((sum, value) => sum + value, 0) / runs.length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
