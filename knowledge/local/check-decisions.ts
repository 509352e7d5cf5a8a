import type { Procedure } from '#knowledge/entry.ts';
import type { ReadDecision } from './read-decision.ts';
import { overlap, type PlacedRow, spreadDecision } from './spread-decision.ts';

type Scoped = PlacedRow & { readonly scope: string; readonly number: string };

/** What is wrong with decisions as files: each for itself, held against the texts at hand, and against each other. */
export function checkDecisions(
  read: readonly ReadDecision[],
  procedures: ReadonlyMap<string, Procedure>,
): readonly string[] {
  const taken: Scoped[] = [];
  const faults: string[] = [];
  for (const { decision, faults: own } of read) {
    faults.push(...own);
    if (!decision) continue;
    // Of a code that only the national records know nothing more can be said from files.
    const known = decision.changes.map(({ at, change }) => {
      return { at, change: { ...change, codes: change.codes.filter((code) => procedures.has(code)) } };
    });
    const { rows, rejected } = spreadDecision(
      { ...decision, changes: known },
      (code) => procedures.get(code) ?? code,
    );
    faults.push(...rejected);
    for (const row of rows) {
      const { area: scope, decision: number } = decision.head;
      const other = taken.find((one) => one.scope === scope && one.number !== number && isSame(one, row));
      if (other)
        faults.push(`${row.at} ${row.entryId}: ${row.field} contradicts ${other.number} at ${other.at}`);
      taken.push({ ...row, scope, number });
    }
  }
  return [...new Set(faults)];
}

function isSame(one: PlacedRow, other: PlacedRow): boolean {
  return (
    one.entryId === other.entryId &&
    one.field === other.field &&
    one.slot === other.slot &&
    overlap(one, other)
  );
}
