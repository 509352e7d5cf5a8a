import { blankOf } from '#src/desk/blank-of.ts';
import type { Draft } from '#src/desk/draft.ts';
import { editRows, readRowAct } from '#src/desk/edit-rows.ts';
import { entryShape } from '#src/desk/entry-shape.ts';
import { shapeAt } from '#src/desk/shape.ts';
import type { EditorGiven } from './read-editor.ts';

/** What was written, after a row was added, moved or taken away; `at` is where to go on. */
export function withRows(
  draft: Draft,
  { act, content, uncertain }: EditorGiven,
): Pick<EditorGiven, 'content' | 'uncertain'> & { readonly at: string | null } {
  const rowAct = readRowAct(act);
  const shape = rowAct && shapeAt(entryShape(draft.kind), rowAct.path);
  if (!rowAct || !shape) return { content, uncertain, at: null };
  return editRows({ content, uncertain }, rowAct, shape.kind === 'rows' ? blankOf(shape.row) : '');
}
