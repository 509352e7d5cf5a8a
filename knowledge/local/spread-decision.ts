import type { OverlayRow } from '#db/overlays.ts';
import type { Procedure } from '#knowledge/entry.ts';
import { foldText } from '#knowledge/fold.ts';
import { namesForm } from './apply-overlays.ts';
import type { OverlayChange } from './overlay.ts';
import type { Decision } from './read-decision.ts';

export type PlacedRow = OverlayRow & { readonly at: string };

export type Spread = { readonly rows: readonly PlacedRow[]; readonly rejected: readonly string[] };

/**
 * A decision as one row for each procedure and slot. What its catalogue cannot carry is left out with a line:
 * a code without a text today, a case or a paper that the procedure does not have, days outside the decision's.
 */
export function spreadDecision(
  { head, changes }: Decision,
  procedureOf: (code: string) => Procedure | string,
): Spread {
  const rows: PlacedRow[] = [];
  const rejected: string[] = [];
  for (const { at, change } of changes) {
    const from = change.from ?? head.from;
    const to = change.to ?? head.to ?? null;
    const late = wrongDays({ from, to }, head);
    if (late) rejected.push(`${at} ${late}`);
    for (const code of late ? [] : change.codes) {
      const procedure = procedureOf(code);
      const wrong = typeof procedure === 'string' ? procedure : wrongIn(procedure, change);
      if (wrong) rejected.push(`${at} ${code}: ${wrong}`);
      else
        rows.push(
          ...slotsOf(change).map((slot) => ({
            at,
            entryId: code,
            ...contentOf(change, slot),
            slot,
            from,
            to,
          })),
        );
    }
  }
  return withoutDoubles(rows, rejected);
}

type Days = { readonly from: string; readonly to: string | null };

function wrongDays({ from, to }: Days, head: Decision['head']): string | null {
  if (to !== null && to < from) return `to: ends before it begins (${from})`;
  if (from < head.from) return `from: begins before its decision is in force (${head.from})`;
  if (head.to && (to === null || to > head.to)) return `to: ends after its decision (${head.to})`;
  return null;
}

function wrongIn(procedure: Procedure, change: OverlayChange): string | null {
  if (change.field === 'form') {
    const { paper } = change.value;
    return procedure.papers.some((one) => namesForm(one, paper))
      ? null
      : `has no paper or form named “${paper}”`;
  }
  const known = new Set(procedure.cases.map(({ id }) => id));
  const unknown = casesOf(change).find((id) => !known.has(id));
  return unknown === undefined ? null : `has no case ${unknown}`;
}

function casesOf(change: OverlayChange): readonly string[] {
  if (change.field === 'fees') return change.value.fees.flatMap(({ cases }) => cases ?? []);
  if (change.field === 'limits') return change.value.limits.flatMap(({ cases }) => cases ?? []);
  return [];
}

/** The parts of a field that single decisions may hold; the agencies' are their roles. */
function slotsOf(change: OverlayChange): readonly string[] {
  switch (change.field) {
    case 'limits':
      return change.value.channels ?? ['counter', 'online', 'post'];
    case 'agencies':
      return Object.keys(change.value);
    case 'form':
      return [foldText(change.value.paper)];
    case 'note':
      return [change.value.aspect];
    case 'fees':
    case 'counter':
    case 'online':
      return [''];
  }
}

function contentOf(change: OverlayChange, slot: string): Pick<OverlayRow, 'field' | 'value'> {
  const { field, value } = change;
  if (field !== 'agencies') return { field, value };
  return { field, value: Object.fromEntries(Object.entries(value).filter(([role]) => role === slot)) };
}

/** Two changes of one decision for the same slot on the same days: which of them is meant nobody can tell. */
function withoutDoubles(rows: readonly PlacedRow[], rejected: readonly string[]): Spread {
  const kept: PlacedRow[] = [];
  const doubles: string[] = [];
  for (const row of rows) {
    const twin = kept.find((other) => isSameSlot(other, row) && overlap(other, row));
    if (!twin) kept.push(row);
    else
      doubles.push(`${row.at} ${row.entryId}: ${row.field} stands already at ${twin.at} for the same days`);
  }
  return { rows: kept, rejected: [...rejected, ...new Set(doubles)] };
}

function isSameSlot(one: OverlayRow, other: OverlayRow): boolean {
  return one.entryId === other.entryId && one.field === other.field && one.slot === other.slot;
}

export function overlap(one: Days, other: Days): boolean {
  return (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);
}
