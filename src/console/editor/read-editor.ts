import type { Visit } from '#src/console/console-route.ts';
import type { Draft, DraftContent, Uncertain } from '#src/desk/draft.ts';
import { entryShape } from '#src/desk/entry-shape.ts';
import { type Filled, readFields } from '#src/desk/read-fields.ts';
import { shapeAt } from '#src/desk/shape.ts';
import { Fault } from '#src/fault.ts';

/** What the form of a draft sent. */
export type EditorGiven = {
  readonly revision: number;
  /** What was pressed: `save`, `submit`, or something done to a row. */
  readonly act: string;
  readonly content: DraftContent;
  readonly uncertain: readonly Uncertain[];
};

/** What a column of whole numbers holds. */
export const mostRevision = 2_147_483_647;
const ours: ReadonlySet<string> = new Set(['token', 'revision', 'act', 'confirm']);

/** Reads it by the shape of its kind. Throws `invalid` for a field that the form does not have. */
export async function readEditor(
  { c, staff }: Pick<Visit, 'c' | 'staff'>,
  draft: Draft,
): Promise<EditorGiven> {
  const filled = toFilled(await c.req.parseBody({ all: true }));
  const shape = entryShape(draft.kind);
  for (const name of Object.keys(filled)) {
    const isMark = name.endsWith('._') && shapeAt(shape, name.slice(0, -2)) !== null;
    if (!ours.has(name) && !isMark && shapeAt(shape, name) === null) {
      throw new Fault('invalid', 'The form has a field that an entry has not.');
    }
  }
  const revision = Number(filled.revision?.[0]);
  if (!Number.isInteger(revision) || revision > mostRevision || revision < 0) {
    throw new Fault('invalid', 'The form does not say what it began from.');
  }
  // What the form does not show stays: when it was last reviewed.
  const kept = Object.entries(draft.content).filter(([field]) => !Object.hasOwn(shape, field));
  const confirmed = filled.confirm ?? [];
  return {
    ...{ revision, act: filled.act?.[0] ?? 'save' },
    content: { ...Object.fromEntries(kept), ...readFields(shape, filled) },
    uncertain: draft.uncertain.map(({ confirmedBy, ...one }) =>
      confirmed.includes(one.path) ? { ...one, confirmedBy: confirmedBy ?? staff.name } : one,
    ),
  };
}

function toFilled(body: Readonly<Record<string, unknown>>): Filled {
  const lists = Object.entries(body).map(
    ([name, value]) => [name, (Array.isArray(value) ? value : [value]).filter(isText)] as const,
  );
  return Object.fromEntries(lists);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
