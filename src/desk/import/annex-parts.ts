import { kindOf } from '#knowledge/portal/split-fee-note.ts';
import { type AnnexLabel, isNumbered, labelOf, readLabel, unnumbered } from './annex-labels.ts';
import type { Block } from './block.ts';

/** A line of a part: words, or the cells of a row. */
export type PartLine = {
  readonly text: string;
  readonly cells?: readonly string[];
  /** Which of the two it is, where its heading says so: "Lệ phí: 30.000 đồng". */
  readonly under?: 'phí' | 'lệ phí';
  /** The way of filing that its heading keeps it for: "Lệ phí (trực tuyến)". */
  readonly only?: 'online' | 'counter';
};

/** What the file says of one procedure, part by part, before anything of it is understood. */
export type AnnexPart = {
  readonly parts: ReadonlyMap<AnnexLabel, readonly PartLine[]>;
  /** Its name stood in a heading, and not beside "Tên thủ tục". */
  readonly nameGuessed: boolean;
  readonly left: readonly string[];
  /** What a list above it in the file said of the same parts. */
  readonly listed: ReadonlyMap<AnnexLabel, readonly PartLine[]>;
};

export type Annex = {
  readonly procedures: readonly AnnexPart[];
  /** What stands before the first and between them. */
  readonly between: readonly string[];
};

type Line = PartLine & {
  readonly strong: boolean;
  /** One cell across a table: what stands above the rows below it. */
  readonly across?: true;
};

const codePattern = /(?<![\d.])\d\.\d{6}(?![\d.])/;
/** Headings above procedures, which are none. */
const above =
  /^(?:phần|phụ lục|quyết định|lĩnh vực|danh mục|nội dung cụ thể|thủ tục hành chính (?:cấp|thực hiện|mới|được|sửa|nội bộ)|thủ tục hành chính$|chương|mục|điều|căn cứ|nơi nhận|mẫu (?:số|đơn|tờ)|cộng h[òo][àa]? xã hội)(?!\p{L})/iu;
const heads: readonly AnnexLabel[] = ['name', 'code', 'field', 'level', 'decision', 'effective', 'note'];

/** Takes a file apart into its procedures and their parts, as far as it names them. */
export function readAnnex(blocks: readonly Block[]): Annex {
  const lines = blocks.flatMap(linesOf);
  const reading = new Reading();
  for (const [place, line] of lines.entries()) reading.take(line, lines[place + 1]);
  return reading.end();
}

function linesOf(block: Block): readonly Line[] {
  if (block.kind === 'table') return tableLines(block.rows);
  const strong = block.kind === 'heading' || (block.kind === 'paragraph' && block.strong === true);
  const mark = block.kind === 'item' ? '- ' : '';
  return block.text.split('\n').flatMap((text) => {
    const cells = text.split('\t').map((cell) => cell.trim());
    if (cells.length > 2) return [{ text: cells.join(' | '), cells, strong }];
    return text.trim() ? [{ text: mark + text.trim(), strong }] : [];
  });
}

function tableLines(rows: readonly (readonly string[])[]): readonly Line[] {
  return rows.flatMap((row) => {
    const cells =
      /^\d{1,3}[.)]?$/.test(row[0]?.trim() ?? '') && row.length > 1 && labelOf(row[1] ?? '')
        ? row.slice(1)
        : row;
    const filled = cells.map((cell) => cell.trim()).filter(Boolean);
    const [only] = filled;
    if (only === undefined) return [];
    // One cell of a row, or a label and its value: as if they were paragraphs.
    if (filled.length === 1) {
      const strong = only.length < 200;
      return only.split('\n').map((text): Line => ({ text, strong, across: true }));
    }
    const [first = '', second = '', ...rest] = cells;
    if (labelOf(first) && rest.every((cell) => !cell.trim()) && !labelOf(second)) {
      const [head = '', ...more] = second.split('\n');
      return [
        { text: `${first.trim().replace(/[:.]+$/, '')}: ${head}`, strong: false },
        ...more.filter((text) => text.trim()).map((text) => ({ text: text.trim(), strong: false })),
      ];
    }
    return [{ text: cells.join(' | '), cells, strong: false }];
  });
}

type Open = {
  parts: Map<AnnexLabel, PartLine[]>;
  left: string[];
  nameGuessed: boolean;
  listed: Map<AnnexLabel, PartLine[]>;
};

class Reading {
  private readonly done: Open[] = [];
  private readonly between: string[] = [];
  private now: Open | null = null;
  private part: AnnexLabel | null = null;
  private columns: readonly (AnnexLabel | null)[] | null = null;
  private heads: readonly string[] = [];
  private under: FeeHeading = {};
  private field: string | null = null;

  take(line: Line, next: Line | undefined): void {
    if (line.cells && this.takeListed(line.cells)) return;
    if (!line.cells && !line.across) this.columns = null;
    const labelled = line.cells ? null : readLabel(line.text);
    if (labelled) {
      this.label(labelled.label, labelled.rest, line.text);
      return;
    }
    const title = line.cells ? null : this.titleOf(line, next);
    if (title !== null) {
      this.begin(title);
      return;
    }
    if (this.closes(line)) return;
    const { strong: _strong, across: _across, ...kept } = line;
    if (this.now && this.part) this.now.parts.get(this.part)?.push({ ...kept, ...this.under });
    else (this.now?.left ?? this.between).push(line.text);
  }

  end(): Annex {
    const seen = this.now ? [...this.done, this.now] : this.done;
    return { procedures: mergeListed(seen), between: this.between };
  }

  private label(label: AnnexLabel, rest: string, whole: string): void {
    if (label === 'name' && this.has('name')) this.open();
    else if (label === 'name' && this.now && [...this.now.parts.keys()].some((each) => !heads.includes(each)))
      this.open();
    else if (label === 'code' && (this.has('code') || !this.now)) this.open();
    else if (!this.now) {
      if (heads.includes(label) && label !== 'name') {
        if (label === 'field') this.field = rest;
        this.between.push(whole);
        return;
      }
      this.open();
    }
    this.part = label;
    this.under = label === 'fee' ? feeUnder(whole) : {};
    const lines = this.now?.parts.get(label) ?? [];
    this.now?.parts.set(label, lines);
    if (rest) lines.push({ text: rest, ...this.under });
  }

  private has(label: AnnexLabel): boolean {
    return (this.now?.parts.get(label)?.length ?? 0) > 0;
  }

  private open(): void {
    if (this.now) this.done.push(this.now);
    this.now = {
      parts: new Map(this.field ? [['field', [{ text: this.field }]]] : []),
      left: [],
      nameGuessed: false,
      listed: new Map(),
    };
    this.part = null;
  }

  /** A heading that names a procedure: by its word, by its code, or by what follows it. */
  private titleOf(line: Line, next: Line | undefined): string | null {
    const text = unnumbered(line.text);
    const stands = line.strong || isNumbered(line.text);
    if (!stands || text.length < 8 || text.length > 350 || /[;:]$/.test(text) || above.test(text))
      return null;
    if (/^thủ tục\s/iu.test(text) || codePattern.test(text)) return text;
    const follows = next && !next.cells ? readLabel(next.text)?.label : undefined;
    const begins = follows && ['steps', 'code', 'field', 'methods', 'level'].includes(follows);
    return begins && !/[.,]$/.test(text) ? text : null;
  }

  private begin(title: string): void {
    const code = codePattern.exec(title)?.[0];
    const name = title
      .replace(/[-–(,]?\s*(?:mã(?: số)?(?: thủ tục| TTHC)?\s*:?\s*)?\d\.\d{6}\s*\)?/iu, '')
      .replace(/^thủ tục:?\s+(?=\p{Lu})/iu, '')
      .replace(/[\s.–-]+$/, '')
      .trim();
    const headed = this.now && this.has('code') && !this.has('name') && this.now.parts.size <= 2;
    if (!headed) this.open();
    if (!this.now) return;
    this.now.parts.set('name', [{ text: name }]);
    this.now.nameGuessed = true;
    if (code && !this.has('code')) this.now.parts.set('code', [{ text: code }]);
    this.part = null;
  }

  /** A heading of another rank ends what is open. */
  private closes(line: Line): boolean {
    const text = unnumbered(line.text);
    const loud = line.strong || (text.length > 12 && text === text.toUpperCase());
    if (!loud && !isNumbered(line.text)) return false;
    const field = /^lĩnh vực:?\s+(.{3,100})$/iu.exec(text)?.[1];
    if (field) this.field = field.toUpperCase() === field ? sentence(field) : field;
    if (!field && !(loud && above.test(text))) return false;
    if (this.now) this.done.push(this.now);
    this.now = null;
    this.part = null;
    this.between.push(line.text);
    return true;
  }

  /** "STT | Mã | Tên thủ tục | Thời hạn | Phí": each row below is a procedure. */
  private takeListed(cells: readonly string[]): boolean {
    const labels = cells.map(labelOf);
    const names = labels.filter(Boolean).length;
    if (labels.includes('name') && names >= 2) {
      this.columns = labels;
      this.heads = cells;
      return true;
    }
    const { columns } = this;
    if (!columns) return false;
    const name = cells[columns.indexOf('name')]?.trim();
    if (!name) return false;
    this.open();
    for (const [place, label] of columns.entries()) {
      const text = cells[place]?.trim();
      if (label && label !== 'note' && text) {
        const under = label === 'fee' ? feeUnder(this.heads[place] ?? '') : {};
        const lines = text.split('\n').map((one) => ({ text: one.trim(), ...under }));
        // Phí and lệ phí, or the two ways of filing, have a column each.
        const before = label === 'fee' ? this.now?.parts.get(label) : undefined;
        this.now?.parts.set(label, [...(before ?? []), ...lines]);
      } else if (text && label !== 'note' && !/^\d{1,3}$/.test(text)) this.now?.left.push(text);
    }
    if (this.now) this.done.push(this.now);
    this.now = null;
    this.part = null;
    return true;
  }
}

export type FeeHeading = Pick<PartLine, 'under' | 'only'>;

/** "c) Lệ phí: 30.000 đồng" and "Lệ phí (trực tuyến)" say which it is, "Phí, lệ phí" does not. */
export function feeUnder(heading: string): FeeHeading {
  const head = heading.split(/[:：\t]/)[0] ?? '';
  const { kind } = kindOf(head);
  const [online, counter] = [/trực tuyến|qua mạng/iu.test(head), /trực tiếp/iu.test(head)];
  const only = online === counter ? null : online ? 'online' : 'counter';
  return { ...(kind && { under: kind }), ...(only && { only }) };
}

function sentence(text: string): string {
  const lower = text.toLowerCase();
  return lower.slice(0, 1).toUpperCase() + lower.slice(1);
}

/** A list at the head of a decision and the text below it speak of the same procedures. */
function mergeListed(seen: readonly Open[]): readonly AnnexPart[] {
  const byKey = new Map<string, Open>();
  for (const one of seen) {
    const key =
      one.parts.get('code')?.[0]?.text.match(codePattern)?.[0] ??
      one.parts.get('name')?.[0]?.text.toLowerCase();
    const before = key ? byKey.get(key) : undefined;
    if (!key || !before) byKey.set(key ?? `#${byKey.size}`, one);
    else {
      for (const [label, lines] of one.parts) {
        const said = before.parts.get(label);
        if (said && !before.listed.has(label)) before.listed.set(label, said);
        before.parts.set(label, lines);
      }
      before.left.push(...one.left);
      before.nameGuessed &&= one.nameGuessed;
    }
  }
  return [...byKey.values()].filter(({ parts }) => parts.has('name') || parts.has('code') || parts.size > 2);
}
