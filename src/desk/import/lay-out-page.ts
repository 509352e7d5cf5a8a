import type { Block } from './block.ts';

/** A run of letters on a page, its lower left corner and its size in points; y grows upwards. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly width: number;
};

/** Letters that stand together on one line: what a cell has on that line, or all of it. */
type Chunk = { readonly x: number; readonly end: number; readonly text: string };
type Line = { readonly y: number; readonly height: number; readonly chunks: readonly Chunk[] };

/** As wide a gap parts two columns, in heights of a letter; a narrower one two words. */
const columnGap = 1.8;
const wordGap = 0.15;
/** Edges of one column are not drawn to the point. */
const edge = 4;
/** Lines of one table are not further apart than this, in heights of a letter. */
const mostApart = 3.6;
/** A gap so much wider than the narrowest parts two rows. */
const rowGap = 1.25;

/** The blocks of a page, from where its letters stand: tables as tables, all else as paragraphs. */
export function layOutPage(pieces: readonly Piece[]): readonly Block[] {
  const lines = linesOf(pieces);
  const right = Math.max(0, ...lines.flatMap(({ chunks }) => chunks.map(({ end }) => end)));
  const blocks: Block[] = [];
  let plain: Line[] = [];
  const endPlain = () => {
    blocks.push(...paragraphsOf(plain, right));
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    if (table) {
      // Where a label stands in the middle of its row, the row begins above it.
      const above = takeAbove(plain, lines[at], table.columns);
      endPlain();
      blocks.push({ kind: 'table', rows: rowsOf([...above, ...lines.slice(at, table.next)], table.columns) });
      at = table.next;
      continue;
    }
    const line = lines[at];
    if (line) plain.push(line);
    at += 1;
  }
  endPlain();
  return blocks;
}

/** From top to bottom, each from left to right. */
function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const seen = pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y);
  const rows: Piece[][] = [];
  for (const piece of seen) {
    const [first] = rows.at(-1) ?? [];
    if (first && Math.abs(first.y - piece.y) < Math.max(2, piece.height * 0.5)) rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const inOrder = row.toSorted((a, b) => a.x - b.x);
    const height = Math.max(...inOrder.map((piece) => piece.height), 1);
    return { y: row[0]?.y ?? 0, height, chunks: chunksOf(inOrder, height) };
  });
}

function chunksOf(pieces: readonly Piece[], height: number): readonly Chunk[] {
  const chunks: { x: number; end: number; text: string }[] = [];
  for (const { text, x, width } of pieces) {
    const before = chunks.at(-1);
    if (!before || x - before.end > height * columnGap) {
      chunks.push({ x, end: x + width, text });
      continue;
    }
    const apart = x - before.end > height * wordGap && !/\s$/.test(before.text) && !/^\s/.test(text);
    before.text += `${apart ? ' ' : ''}${text}`;
    before.end = Math.max(before.end, x + width);
  }
  return chunks.map((chunk) => ({ ...chunk, text: chunk.text.replace(/\s+/g, ' ').trim() }));
}

type Table = { readonly columns: readonly number[]; readonly next: number };

/** Lines from here on whose letters stand below each other in columns; `null` where they do not. */
function tableAt(lines: readonly Line[], from: number): Table | null {
  const columns = columnsFrom(lines, from);
  if (columns === null) return null;
  let to = from;
  for (let at = from; at < lines.length; at += 1) {
    const [line, before] = [lines[at], lines[at - 1]];
    if (!line || (at > from && before && before.y - line.y > line.height * mostApart)) break;
    if (!fits(line, columns)) break;
    to = at + 1;
  }
  // What stands below a table at its left edge alone is its next paragraph, not a row.
  while (to > from && isLabelAlone(lines[to - 1], columns)) to -= 1;
  const region = lines.slice(from, to);
  if (region.filter(({ chunks }) => chunks.length > 1).length < 2) return null;
  return { columns, next: to };
}

/** Where columns begin, by the next lines that have more than one; `null` where this line begins no table. */
function columnsFrom(lines: readonly Line[], from: number): readonly number[] | null {
  const first = lines[from];
  if (!first || first.chunks.length < 2) return null;
  const edges: { x: number; count: number; on: Set<Line> }[] = [];
  let before = first;
  for (const line of lines.slice(from)) {
    if (before.y - line.y > line.height * mostApart) break;
    before = line;
    const [only] = line.chunks;
    if (line.chunks.length === 1 && only) {
      if (!edges.some(({ x }) => Math.abs(x - only.x) <= edge)) break;
      continue;
    }
    for (const { x } of line.chunks) {
      const known = edges.find((each) => Math.abs(each.x - x) <= edge);
      if (known) {
        known.count += 1;
        known.on.add(line);
      } else edges.push({ x, count: 1, on: new Set([line]) });
    }
  }
  const columns: { readonly x: number; readonly on: Set<Line> }[] = [];
  for (const { x, on } of edges.filter(({ count }) => count > 1).toSorted((a, b) => a.x - b.x)) {
    // A centred heading begins elsewhere than what stands below it, and never beside it.
    const before = columns.at(-1);
    if (!before || [...on].some((line) => before.on.has(line))) columns.push({ x, on });
    else for (const line of on) before.on.add(line);
  }
  return columns.length >= 2 ? columns.map(({ x }) => x) : null;
}

/** Each of its parts stands in one column, and none runs on into the next. */
function fits({ chunks }: Line, columns: readonly number[]): boolean {
  return chunks.every(({ x, end }) => {
    const column = columnOf(x, columns);
    const next = columns[column + 1];
    return x >= (columns[0] ?? 0) - edge && (next === undefined || end <= next + edge || chunks.length > 1);
  });
}

function columnOf(x: number, columns: readonly number[]): number {
  return Math.max(
    0,
    columns.findLastIndex((begin) => begin <= x + edge),
  );
}

/** Takes the lines above a table that are the upper part of its first row: a value, and then perhaps its label. */
function takeAbove(plain: Line[], first: Line | undefined, columns: readonly number[]): readonly Line[] {
  const above: Line[] = [];
  for (let below = first; below && belongsAbove(plain.at(-1), below, columns); below = above[0]) {
    above.unshift(...plain.splice(-1));
  }
  // A label alone at the top is the paragraph before the table.
  while (isLabelAlone(above[0], columns)) plain.push(...above.splice(0, 1));
  return above;
}

function belongsAbove(line: Line | undefined, below: Line, columns: readonly number[]): boolean {
  const [only] = line?.chunks ?? [];
  if (!line || !only || line.chunks.length > 1 || line.y - below.y > line.height * mostApart) return false;
  const isAtEdge = columns.some((x) => Math.abs(x - only.x) <= edge);
  return isAtEdge && (only.x >= (columns[1] ?? 0) - edge || only.end <= (columns[1] ?? 0));
}

function isLabelAlone(line: Line | undefined, columns: readonly number[]): boolean {
  return line !== undefined && line.chunks.length === 1 && columnOf(line.chunks[0]?.x ?? 0, columns) === 0;
}

/**
 * A row begins with something in its first column. Where labels stand at the top of their rows, right there; where they
 * stand in the middle, at the widest gap between two of them.
 */
function rowsOf(region: readonly Line[], columns: readonly number[]): readonly (readonly string[])[] {
  const gaps = region.map((line, at) => (at === 0 ? 0 : (region[at - 1]?.y ?? line.y) - line.y));
  const narrow = Math.min(...gaps.slice(1).filter((gap) => gap > 0), Number.POSITIVE_INFINITY);
  const isWide = (at: number) => (gaps[at] ?? 0) > narrow * rowGap;
  const hasWide = region.some((_, at) => isWide(at));
  const hasLabel = (at: number) => region[at]?.chunks.some(({ x }) => columnOf(x, columns) === 0) ?? false;
  const labels = region.flatMap((line, at) => {
    if (!hasLabel(at)) return [];
    const isNumber = /^\d{1,3}[.)]?$/.test(line.chunks[0]?.text ?? '');
    if (at === 0 || isNumber || !hasLabel(at - 1)) return [at];
    return (hasWide ? isWide(at) : line.chunks.length > 1) ? [at] : [];
  });
  const isTop = hasLabel(0) && labels.every((at) => (region[at]?.chunks.length ?? 0) > 1);
  const starts = labels.map((at, index) => {
    const before = labels[index - 1];
    if (before === undefined) return 0;
    return isTop ? at : widestBetween(gaps, before, at);
  });
  return starts.map((from, index) =>
    cellsOf(region.slice(from, starts[index + 1] ?? region.length), columns),
  );
}

/** The line before which the gap is widest, of those behind `from` up to `to`; of equal ones the last. */
function widestBetween(gaps: readonly number[], from: number, to: number): number {
  let widest = to;
  for (let at = to; at > from; at -= 1) if ((gaps[at] ?? 0) > (gaps[widest] ?? 0) + 0.5) widest = at;
  return widest;
}

function cellsOf(lines: readonly Line[], columns: readonly number[]): readonly string[] {
  return columns.map((_, column) => {
    let text = '';
    for (const { chunks } of lines) {
      const own = chunks.filter(({ x }) => columnOf(x, columns) === column).map((chunk) => chunk.text);
      if (own.length === 0) continue;
      const said = own.join(' ');
      text += text === '' ? said : `${begins.test(said) ? '\n' : ' '}${said}`;
    }
    return text;
  });
}

/** A line that goes on at the same edge without a stop is the same paragraph. */
function paragraphsOf(lines: readonly Line[], right: number): readonly Block[] {
  const joined: { text: string; end: number; y: number }[] = [];
  for (const { chunks, y, height } of lines) {
    const text = chunks.map((chunk) => chunk.text).join('\t');
    const end = chunks.at(-1)?.end ?? 0;
    const before = joined.at(-1);
    const goesOn = before && before.end > right * 0.86 && !begins.test(text) && before.y - y < height * 2.2;
    if (before && goesOn) Object.assign(before, { text: `${before.text} ${text}`, end, y });
    else joined.push({ text, end, y });
  }
  return joined.map(({ text }) => ({ kind: 'paragraph', text }));
}

/** How something of its own begins: a number, a letter, a dash, or a word and a colon. */
const begins = /^(?:[-+•*–]|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVX]+\.|Bước \d|(?:\p{Lu}[\p{L} ,]{2,40}):)/u;
