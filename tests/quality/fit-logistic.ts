/** One observation: its features, and how right it was, 0..1. */
export type Observed = { readonly features: readonly number[]; readonly right: number };

export type Fitted = { readonly bias: number; readonly weights: readonly number[] };

/** How much large weights cost: a feature that seldom varies must not explain a single row. */
const ridge = 1;
const rounds = 30;

/** Logistic regression by Newton's method with a ridge on all weights but the bias. Deterministic. */
export function fitLogistic(observed: readonly Observed[]): Fitted {
  const rows = observed.map(({ features, right }) => ({ x: [1, ...features], right }));
  const size = rows[0]?.x.length ?? 1;
  let beta = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round++) {
    const slope = beta.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
    const curve = beta.map((_, at) => beta.map((__, to): number => (at === to && at > 0 ? ridge : 0)));
    for (const { x, right } of rows) {
      const likely = sigmoid(dot(x, beta));
      const spread = likely * (1 - likely);
      x.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + value * (right - likely);
        const line = curve[at] ?? [];
        x.forEach((other, to) => {
          line[to] = (line[to] ?? 0) + value * other * spread;
        });
      });
    }
    const step = solve(curve, slope);
    beta = beta.map((weight, at) => weight + (step[at] ?? 0));
  }
  const [bias = 0, ...weights] = beta;
  return { bias, weights };
}

function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

/** Gaussian elimination with the largest pivot; the ridge keeps the matrix regular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let at = 0; at < rows.length; at++) {
    const rest = rows.slice(at).sort((a, b) => Math.abs(b[at] ?? 0) - Math.abs(a[at] ?? 0));
    rows.splice(at, rest.length, ...rest);
    const pivot = rows[at] ?? [];
    for (let below = at + 1; below < rows.length; below++) {
      const row = rows[below] ?? [];
      const share = (row[at] ?? 0) / (pivot[at] || 1e-12);
      for (let to = at; to < row.length; to++) row[to] = (row[to] ?? 0) - share * (pivot[to] ?? 0);
    }
  }
  const found = new Array<number>(rows.length).fill(0);
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] ?? [];
    const known = found.reduce((sum, value, to) => (to > at ? sum + value * (row[to] ?? 0) : sum), 0);
    found[at] = ((row[rows.length] ?? 0) - known) / (row[at] || 1e-12);
  }
  return found;
}
