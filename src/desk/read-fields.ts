import { cleanText } from '#knowledge/clean-text.ts';
import type { DraftContent } from './draft.ts';
import type { Fields, Shape } from './shape.ts';

/** What a form sent, by the names of its fields: `papers.2.name`. */
export type Filled = Readonly<Record<string, readonly string[]>>;

/** No list of an entry is longer. */
const mostRows = 500;

/** The fields of an entry out of a form: what is empty is left out, what is no number stays as it was typed. */
export function readFields(fields: Fields, filled: Filled): DraftContent {
  return readGroup(fields, filled, '');
}

function readGroup(fields: Fields, filled: Filled, at: string): DraftContent {
  const read = Object.entries(fields).map(
    ([name, shape]) => [name, readShape(shape, filled, at + name)] as const,
  );
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function readShape(shape: Shape, filled: Filled, name: string): unknown {
  const text = cleanText(filled[name]?.[0] ?? '').trim();
  switch (shape.kind) {
    case 'line':
    case 'area':
    case 'day':
    case 'time':
    case 'url':
    case 'choice':
      return text || undefined;
    case 'amount':
      return text === '' ? undefined : readAmount(text);
    case 'count':
      return text === '' ? undefined : readNumber(text);
    case 'quantity':
      return text === '' ? null : readNumber(text);
    case 'check':
      return text === '' ? undefined : true;
    case 'lines':
      return notEmpty(
        text
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean),
      );
    case 'flags':
      return notEmpty((filled[name] ?? []).map((one) => (shape.numbers ? readNumber(one) : one)));
    case 'group': {
      const values = readGroup(shape.fields, filled, `${name}.`);
      return Object.keys(values).length > 0 ? values : undefined;
    }
    case 'rows':
      return notEmpty(readRows(shape.row, filled, name));
  }
}

/** A row is there when anything of it was sent: of an empty one its mark is. */
function readRows(row: Extract<Shape, { kind: 'rows' }>['row'], filled: Filled, name: string): unknown[] {
  const prefix = `${name}.`;
  const places = Object.keys(filled)
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number(key.slice(prefix.length).split('.')[0]))
    .filter((place) => Number.isInteger(place) && place >= 0 && place < mostRows);
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .map((place) =>
      row.kind === 'group'
        ? readGroup(row.fields, filled, `${prefix}${place}.`)
        : (readShape(row, filled, `${prefix}${place}`) ?? ''),
    );
}

function notEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** As amounts are written here: "50.000 đồng", "50 000", "50,000". */
function readAmount(text: string): number | string {
  const bare = text.replace(/\s*(?:đồng|vnđ|vnd|đ)\.?$/iu, '');
  return /^\d{1,3}(?:[., ]\d{3})+$|^\d+$/.test(bare) ? Number(bare.replace(/[., ]/g, '')) : text;
}

function readNumber(text: string): number | string {
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}
