/** How a field of an entry is filled in: one table for the form, for reading it back, and for naming what changed. */
export type Shape =
  /** A word or a line. */
  | { readonly kind: 'line' }
  /** Several lines of text. */
  | { readonly kind: 'area'; readonly rows?: number }
  | { readonly kind: 'day' | 'time' | 'url' }
  /** đồng: "50.000" and "50000" are the same. */
  | { readonly kind: 'amount' }
  /** A number that may have a part: "1,5"; what is empty is kept as `null`. */
  | { readonly kind: 'quantity' }
  | { readonly kind: 'count' }
  /** Several short texts, one a line. */
  | { readonly kind: 'lines' }
  | {
      readonly kind: 'choice';
      readonly options: readonly string[];
      /** May be left out. */
      readonly open?: true;
    }
  | { readonly kind: 'flags'; readonly options: readonly string[]; readonly numbers?: true }
  | { readonly kind: 'check' }
  | { readonly kind: 'group'; readonly fields: Fields }
  /** A list, each a group or a text of several lines. */
  | { readonly kind: 'rows'; readonly row: Extract<Shape, { kind: 'group' | 'area' }> };

export type Fields = Readonly<Record<string, Shape>>;

export const line: Shape = { kind: 'line' };
export const area: Extract<Shape, { kind: 'area' }> = { kind: 'area' };
export const day: Shape = { kind: 'day' };
export const url: Shape = { kind: 'url' };
export const lines: Shape = { kind: 'lines' };
export const check: Shape = { kind: 'check' };

export function group(fields: Fields): Extract<Shape, { kind: 'group' }> {
  return { kind: 'group', fields };
}

export function rows(row: Extract<Shape, { kind: 'rows' }>['row'] | Fields): Shape {
  return { kind: 'rows', row: isShape(row) ? row : group(row) };
}

export function choice(options: readonly string[]): Shape {
  return { kind: 'choice', options };
}

export function openChoice(options: readonly string[]): Shape {
  return { kind: 'choice', options, open: true };
}

function isShape(
  row: Extract<Shape, { kind: 'rows' }>['row'] | Fields,
): row is Extract<Shape, { kind: 'rows' }>['row'] {
  return typeof row.kind === 'string';
}

/** The shape at a path: `papers.2.name`; `null` where there is no such field. */
export function shapeAt(fields: Fields, path: string): Shape | null {
  let shape: Shape | null = group(fields);
  for (const part of path.split('.')) {
    if (shape?.kind === 'group')
      shape = Object.hasOwn(shape.fields, part) ? (shape.fields[part] ?? null) : null;
    else if (shape?.kind === 'rows' && /^\d+$/.test(part)) shape = shape.row;
    else return null;
  }
  return shape;
}
