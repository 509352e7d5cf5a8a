import type { Block } from './block.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** A page's number, alone at its top or bottom. */
const pageNumber = /^(?:trang\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*\/\s*\d{1,4})?$/iu;

/**
 * The blocks of all pages. A table that goes on at the top of the next page is one: its heading is told once, and a row
 * without a label goes on with the row before it.
 */
export function joinPages(pages: readonly (readonly Block[])[]): readonly Block[] {
  const joined: Block[] = [];
  for (const page of pages.map(withoutNumbers)) {
    const [first, ...rest] = page;
    const before = joined.at(-1);
    const goesOn = first?.kind === 'table' && before?.kind === 'table' && hasSameColumns(before, first);
    if (goesOn) joined.splice(-1, 1, { kind: 'table', rows: joinRows(before.rows, first.rows) }, ...rest);
    else joined.push(...page);
  }
  return joined;
}

function withoutNumbers(page: readonly Block[]): readonly Block[] {
  const isNumber = (block: Block | undefined) =>
    block?.kind === 'paragraph' && pageNumber.test(block.text.trim());
  const from = isNumber(page[0]) ? 1 : 0;
  const to = page.length > from && isNumber(page.at(-1)) ? page.length - 1 : page.length;
  return page.slice(from, to);
}

function hasSameColumns(before: Table, next: Table): boolean {
  return before.rows[0]?.length === next.rows[0]?.length;
}

function joinRows(before: Table['rows'], next: Table['rows']): Table['rows'] {
  const [heading] = before;
  const [first] = next;
  const rows = first && heading && isSame(first, heading) ? next.slice(1) : next;
  const [begun, ...rest] = rows;
  const last = before.at(-1);
  if (!begun || !last || begun[0] !== '') return [...before, ...rows];
  const whole = last.map((cell, column) => [cell, begun[column] ?? ''].filter(Boolean).join(' '));
  return [...before.slice(0, -1), whole, ...rest];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((cell, at) => cell === other[at]);
}
