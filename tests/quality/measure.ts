import type { Row } from './read-rows.ts';

/** Codes best first, and how long finding them took. */
export type Finder = { readonly name: string; find(question: string): Promise<readonly string[]> };

export type Figures = {
  readonly rows: number;
  readonly first: number;
  readonly topThree: number;
  readonly reciprocalRank: number;
  readonly p50: number;
  readonly p95: number;
};

/** Runs a finder over rows, once unmeasured to warm it. Shares are between 0 and 1, times in milliseconds. */
export async function measure(finder: Finder, rows: readonly Row[]): Promise<Figures> {
  for (const row of rows.slice(0, 20)) await finder.find(row.question);
  const ranks: number[] = [];
  const times: number[] = [];
  for (const row of rows) {
    const started = performance.now();
    const codes = await finder.find(row.question);
    times.push(performance.now() - started);
    ranks.push(codes.findIndex((code) => row.codes.includes(code)) + 1);
  }
  const share = (right: (rank: number) => boolean) => ranks.filter(right).length / rows.length;
  const reciprocal = ranks.map((rank) => (rank >= 1 && rank <= 10 ? 1 / rank : 0));
  return {
    rows: rows.length,
    first: share((rank) => rank === 1),
    topThree: share((rank) => rank >= 1 && rank <= 3),
    reciprocalRank: reciprocal.reduce((sum, value) => sum + value, 0) / rows.length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
