import { XMLParser } from 'fast-xml-parser';
import { Fault } from '#src/fault.ts';
import { isDateStyle, serialDay } from './sheet-days.ts';
import { mostColumns, mostRows, type SheetRow } from './sheet-row.ts';
import { unzipCounted } from './unzip-counted.ts';
import { attribute, elementsOf, isNode, type Node, plainXml, textOf } from './xml-node.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Only what XML itself knows is read, by ourselves: nothing can be declared that grows.
  processEntities: false,
});

type Book = {
  readonly strings: readonly string[];
  /** For each cell style, whether it shows a day. */
  readonly days: readonly boolean[];
  readonly epoch: '1900' | '1904';
};

/** The first sheet of an XLSX workbook, cell by cell as text, days as `YYYY-MM-DD`. Throws `invalid` with one line. */
export function readXlsx(bytes: Uint8Array): readonly SheetRow[] {
  return readXlsxSheets(bytes, 1)[0]?.rows ?? [];
}

export type XlsxSheet = { readonly name: string; readonly rows: readonly SheetRow[] };

/** The first so many sheets that are seen when the workbook is opened, `mostRows` in all. Throws as `readXlsx`. */
export function readXlsxSheets(bytes: Uint8Array, most: number): readonly XlsxSheet[] {
  const plan = unzipCounted(
    bytes,
    (name) => name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels',
  );
  const workbook = xmlOf(plan, 'xl/workbook.xml');
  if (workbook === null) throw new Fault('invalid', 'This is no XLSX workbook: it has no xl/workbook.xml.');
  const parts = unzipCounted(bytes, (name) => name === 'xl/sharedStrings.xml' || name === 'xl/styles.xml');
  const book: Book = {
    strings: Array.from(fragments(xmlOf(parts, 'xl/sharedStrings.xml') ?? '', 'si'), textOf),
    days: dayStyles(xmlOf(parts, 'xl/styles.xml') ?? ''),
    epoch: /date1904\s*=\s*"(?:1|true)"/.test(workbook) ? '1904' : '1900',
  };
  let count = 0;
  const relations = xmlOf(plan, 'xl/_rels/workbook.xml.rels') ?? '';
  return sheetsOf(workbook, relations, most).map(({ name, path }) => {
    const sheet = xmlOf(
      unzipCounted(bytes, (each) => each === path),
      path,
    );
    if (sheet === null) throw new Fault('invalid', `The workbook has no ${path}.`);
    const rows = rowsOf(sheet, book);
    count += rows.length;
    if (count > mostRows) throw new Fault('too-large', `The workbook has more than ${mostRows} rows.`);
    return { name, rows };
  });
}

/** What its sheets are called, in order. */
export function xlsxSheetNames(workbook: string): readonly string[] {
  return Array.from(fragments(workbook, 'sheet'), (sheet) => attribute(sheet, 'name') ?? '');
}

function xmlOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = parts.get(name);
  return bytes ? plainXml(name, bytes) : null;
}

function sheetsOf(workbook: string, relations: string, most: number) {
  const targets = new Map(
    Array.from(fragments(relations, 'Relationship'), (one) => [
      attribute(one, 'Id'),
      attribute(one, 'Target'),
    ]),
  );
  const all = [...fragments(workbook, 'sheet')];
  const seen = all.filter((sheet) => !/^(?:very)?hidden$/i.test(attribute(sheet, 'state') ?? ''));
  const chosen = (seen.length > 0 && most > 1 ? seen : all).slice(0, most);
  const named = chosen.map((sheet) => {
    const target = targets.get(attribute(sheet, 'id')) ?? 'worksheets/sheet1.xml';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { name: attribute(sheet, 'name') ?? '', path };
  });
  return named.length > 0 ? named : [{ name: '', path: 'xl/worksheets/sheet1.xml' }];
}

const mostFragments = 200_000;
const longestFragment = 256 * 1024;

/** Parsed one by one, so that a large sheet is never a tree in memory, and a hostile one costs no more than its length. */
function* fragments(xml: string, tag: string): Generator<Node> {
  const open = new RegExp(`<(?:\\w+:)?${tag}(?=[\\s/>])`, 'g');
  const close = new RegExp(`</(?:\\w+:)?${tag}\\s*>`, 'g');
  let count = 0;
  for (let found = open.exec(xml); found; found = open.exec(xml)) {
    const end = endOf(xml, found.index, close);
    count += 1;
    if (end < 0 || end - found.index > longestFragment || count > mostFragments) throw damaged(tag);
    yield parseFragment(xml.slice(found.index, end), tag);
    open.lastIndex = end;
  }
}

function endOf(xml: string, start: number, close: RegExp): number {
  const head = xml.indexOf('>', start) + 1;
  if (head === 0 || xml[head - 2] === '/') return head || -1;
  close.lastIndex = head;
  return close.exec(xml) ? close.lastIndex : -1;
}

function damaged(tag: string): Fault {
  return new Fault('invalid', `The workbook is refused: its <${tag}> are damaged, too long or too many.`);
}

function parseFragment(fragment: string, tag: string): Node {
  try {
    const parsed: unknown = parser.parse(fragment);
    const inner = isNode(parsed) ? parsed[tag] : undefined;
    return isNode(inner) ? inner : { '#text': String(inner ?? '') };
  } catch {
    throw damaged(tag);
  }
}

function dayStyles(styles: string): readonly boolean[] {
  const formats = new Map(
    Array.from(fragments(styles, 'numFmt'), (one) => [
      attribute(one, 'numFmtId') ?? '',
      attribute(one, 'formatCode') ?? '',
    ]),
  );
  const [cells] = fragments(styles, 'cellXfs');
  return elementsOf(cells?.xf).map((xf) => {
    const id = attribute(xf, 'numFmtId') ?? '0';
    return isDateStyle(Number(id), formats.get(id));
  });
}

function rowsOf(sheet: string, book: Book): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let index = 0;
  for (const node of fragments(sheet, 'row')) {
    index += 1;
    if (index > mostRows) throw new Fault('too-large', `The sheet has more than ${mostRows} rows.`);
    const cells: string[] = [];
    for (const cell of elementsOf(node.c)) {
      const at = columnOf(attribute(cell, 'r')) ?? cells.length;
      if (at >= mostColumns) throw new Fault('invalid', `The sheet has more than ${mostColumns} columns.`);
      while (cells.length <= at) cells.push('');
      cells[at] = cellText(cell, book).normalize('NFC').trim();
    }
    const row = Number(attribute(node, 'r') ?? index);
    if (cells.some((text) => text !== '')) rows.push({ row, cells });
  }
  return rows;
}

/** "C7" is the third. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: Node, { strings, days, epoch }: Book): string {
  const value = textOf(cell.v);
  switch (attribute(cell, 't')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return textOf(cell.is);
    case 'd':
      return value.slice(0, 10);
    case 'str':
    case 'b':
    case 'e':
      return value;
    default:
      return days[Number(attribute(cell, 's') ?? -1)] && value !== ''
        ? serialDay(Number(value), epoch)
        : numberText(value);
  }
}

/** Workbooks keep 1.001193 as 1.0011930000000001. */
function numberText(value: string): string {
  const number = Number(value);
  return value === '' || Number.isNaN(number) ? value : String(Number(number.toPrecision(12)));
}
