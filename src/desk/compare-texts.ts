import { diffArrays } from 'diff';
import type { DraftContent } from './draft.ts';
import { isSameText, spelled } from './is-same-text.ts';
import type { Fields, Shape } from './shape.ts';
import { shownValue } from './shown-value.ts';
import { type DiffPiece, wordDiff } from './word-diff.ts';

/** One field in which two texts of an entry differ. */
export type FieldChange = {
  /** In the later text; of what was removed, in the earlier one. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly shape: Shape;
  readonly before: string;
  readonly after: string;
  readonly words: readonly DiffPiece[];
};

/** What differs between two texts of an entry, field by field in the order of the form. */
export function compareTexts(
  fields: Fields,
  before: DraftContent,
  after: DraftContent,
): readonly FieldChange[] {
  return compareFields(fields, { before, after }, '');
}

type Both = { readonly before: unknown; readonly after: unknown };

function compareFields(fields: Fields, both: Both, at: string): readonly FieldChange[] {
  return Object.entries(fields).flatMap(([name, shape]) =>
    compareShape(shape, { before: fieldOf(both.before, name), after: fieldOf(both.after, name) }, at + name),
  );
}

function compareShape(shape: Shape, both: Both, path: string): readonly FieldChange[] {
  if (isSameText(both.before, both.after)) return [];
  if (shape.kind === 'group') return compareFields(shape.fields, both, `${path}.`);
  if (shape.kind === 'rows') return compareRows(shape.row, both, path);
  if (shape.kind === 'flags' && isSameText(sorted(both.before), sorted(both.after))) return [];
  const [before, after] = [shownValue(shape, both.before), shownValue(shape, both.after)];
  const kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
  return [{ path, kind, shape, before, after, words: wordDiff(before, after) }];
}

/** Rows that stayed are found again wherever they stand; of those between, the first is compared with the first. */
function compareRows(row: Shape, both: Both, path: string): readonly FieldChange[] {
  const [before, after] = [listOf(both.before), listOf(both.after)];
  const pieces = diffArrays(before.map(spelled), after.map(spelled));
  const changes: FieldChange[] = [];
  let [old, now] = [0, 0];
  let gone: number[] = [];
  const flush = () => {
    for (const place of gone) {
      changes.push(...compareShape(row, { before: before[place], after: undefined }, `${path}.${place}`));
    }
    gone = [];
  };
  for (const { value, added, removed } of pieces) {
    for (const _ of value) {
      if (removed) gone.push(old++);
      else if (added) {
        const place = gone.shift();
        const earlier = place === undefined ? undefined : before[place];
        changes.push(...compareShape(row, { before: earlier, after: after[now] }, `${path}.${now}`));
        now += 1;
      } else [old, now] = [old + 1, now + 1];
    }
    if (!removed) flush();
  }
  flush();
  return changes;
}

/** In which order boxes were ticked says nothing. */
function sorted(value: unknown): readonly unknown[] {
  return listOf(value).toSorted();
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}
