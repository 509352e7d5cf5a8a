import type { Found } from '#src/desk/import/foreign-file.ts';

export type GatheredDoubt = {
  readonly path: string;
  /** At how many ways of filing it stands. */
  readonly ways: number;
  readonly why: string;
};

/** What is doubtful in what was found; the same doubt about several ways of filing is told once. */
export function gatherDoubts({ uncertain }: Pick<Found, 'uncertain'>): readonly GatheredDoubt[] {
  const doubts = new Map<string, GatheredDoubt>();
  for (const { path, why } of uncertain) {
    const key = `${path.replace(/^methods\.\d+\./, 'methods.*.')} ${why}`;
    const before = doubts.get(key);
    doubts.set(key, before ? { ...before, ways: before.ways + 1 } : { path, ways: 1, why });
  }
  return [...doubts.values()];
}
