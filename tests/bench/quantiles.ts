export type Quantiles = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
};

export function quantiles(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** `p50 3.2  p95 7.6  p99 15.6  max 35.3` */
export function sayQuantiles(of: Quantiles): string {
  return Object.entries(of)
    .map(([name, ms]) => `${name} ${ms.toFixed(1).padStart(7)}`)
    .join('  ');
}
