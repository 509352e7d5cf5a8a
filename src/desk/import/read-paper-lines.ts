import type { Paper } from '#knowledge/entry.ts';
import { tidyLine } from '#knowledge/portal/tidy-text.ts';
import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';
import { labelOf, unnumbered } from './annex-labels.ts';
import type { PartLine } from './annex-parts.ts';
import type { Doubted } from './read-limit-lines.ts';

export type PapersRead = {
  readonly papers: readonly Doubted<Paper>[];
  /** Remarks among the papers. */
  readonly notes: readonly string[];
};

const counted =
  /(\d{1,2})\s*(?:\(\p{L}+\)\s*)?(?:b[aả]n|b[oộ]|t[oờ])\s*(ch[ií]nh|g[oố]c|sao|ch[uụ]p|photo\w*)?/giu;
const uncounted = /b[aả]n\s+(ch[ií]nh|g[oố]c|sao|ch[uụ]p|photo\w*)/iu;
const tableCount = /b[aả]n\s+(ch[ií]nh|g[oố]c|sao)\s*:\s*(\d{1,2})/giu;
const remark =
  /^(?:lưu ý|ghi chú|chú ý|trường hợp [^:]{5,200}(?:thì|không phải)|người (?:nộp|yêu cầu) .*(?:có trách nhiệm|không phải))/iu;

/** Each line a paper, but for headings and remarks; from a table its column of papers. */
export function readPaperLines(lines: readonly PartLine[]): PapersRead {
  const papers: Doubted<Paper>[] = [];
  const notes: string[] = [];
  let hand: Paper['hand'] = 'submit';
  let group: string | undefined;
  let columns: Columns | null = null;
  for (const line of lines) {
    if (line.cells) {
      columns = columnsOf(line.cells) ?? columns;
      if (columnsOf(line.cells)) continue;
      const row = rowOf(line.cells, columns);
      if (row) papers.push(paperOf(row.text, { hand, group, form: row.form }));
      continue;
    }
    const text = tidyLine(unnumbered(line.text));
    if (!text || /^(?:không(?: có| quy định)?|gồm|bao gồm|thành phần hồ sơ)$/iu.test(text)) continue;
    const heading = headingOf(text);
    if (heading) {
      hand = heading.hand ?? hand;
      group = heading.group;
    } else if (remark.test(text)) notes.push(text);
    else
      for (const one of text.split(/;\s*(?=\p{Lu})/u))
        papers.push(paperOf(tidyLine(one), { hand, group, form: undefined }));
  }
  return { papers, notes };
}

type Columns = { readonly name: number; readonly form: number; readonly count: number };

function columnsOf(cells: readonly string[]): Columns | null {
  const at = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell.trim()));
  const name = at(/^(?:tên |loại |thành phần )?(?:giấy tờ|hồ sơ|thành phần)/iu);
  const count = at(/^(?:số lượng|số bản|bản chính)/iu);
  const isHead =
    cells.every((cell) => cell.length < 60) && !cells.some((cell) => /\d{1,2}\s*bản/iu.test(cell));
  return name >= 0 &&
    isHead &&
    (count >= 0 || labelOf(cells[name] ?? '') !== null || /^tên giấy tờ/iu.test(cells[name] ?? ''))
    ? { name, count, form: at(/^(?:mẫu|tên mẫu|biểu mẫu)/iu) }
    : null;
}

function rowOf(cells: readonly string[], columns: Columns | null) {
  const place = columns?.name ?? cells.findIndex((cell) => /\p{L}{3}/u.test(cell));
  const name = tidyLine(cells[place] ?? '');
  if (!name) return null;
  const form = columns && columns.form >= 0 ? tidyLine(cells[columns.form] ?? '') : '';
  const rest = cells
    .filter((_, at) => at !== place && at !== columns?.form)
    .filter((cell) => /bản|\d{1,2}/iu.test(cell));
  const count = columns && columns.count >= 0 ? (cells[columns.count] ?? '') : rest.join(' ');
  const plain = /^\d{1,2}$/.test(count.trim()) ? `${count} bản` : count;
  return {
    text: plain.trim() && place !== columns?.count ? `${name} (${plain.trim()})` : name,
    form: form && form !== '-' ? form : undefined,
  };
}

/** "* Giấy tờ phải xuất trình:" says what is to be done with those below. */
function headingOf(text: string): { hand?: Paper['hand']; group?: string } | null {
  if (/^(?:các )?giấy tờ (?:phải |cần )?xuất trình/iu.test(text) && text.length < 80)
    return { hand: 'present' };
  if (/^(?:các )?(?:giấy tờ (?:phải |cần )?nộp|thành phần hồ sơ)/iu.test(text) && text.length < 80)
    return { hand: 'submit' };
  const group = /^((?:đối với|trường hợp|nếu)\s.{3,200}):?$/iu.exec(text)?.[1];
  return group && /:$|^(?:đối với|trường hợp)[^.;]{3,120}$/iu.test(text)
    ? { group: group.replace(/:$/, '') }
    : null;
}

type Beside = {
  readonly hand: Paper['hand'];
  readonly group: string | undefined;
  readonly form: string | undefined;
};

function paperOf(text: string, { hand, group, form }: Beside): Doubted<Paper> {
  const table = [...text.matchAll(tableCount)];
  const plain = [...text.matchAll(counted)];
  const read =
    table.length > 0
      ? table.map(([, kind, count]) => ({ kind, count }))
      : plain.map(([, count, kind]) => ({ kind, count }));
  const sum = (kind: 'copy' | 'original') =>
    read
      .filter(({ kind: found }) => isCopy(found) === (kind === 'copy'))
      .reduce((most, { count }) => most + Number(count ?? 0), 0);
  const lone = read.length === 0 ? uncounted.exec(text)?.[1] : undefined;
  const name = nameOf(text);
  const either =
    /hoặc|h[oặ]ac/iu.test(text) &&
    (read.length > 1 || (text.match(new RegExp(uncounted, 'giu'))?.length ?? 0) > 1);
  const unkinded = plain.length > 0 && table.length === 0 && plain.some(([, , kind]) => !kind);
  const value: Paper = {
    ...{ name, hand, check: false },
    originals: either ? 0 : read.length > 0 ? sum('original') : lone && !isCopy(lone) ? 1 : 0,
    copies: either ? 0 : read.length > 0 ? sum('copy') : lone && isCopy(lone) ? 1 : 0,
    ...(group && { group }),
    ...(form && { form: { name: form } }),
  };
  const why = either
    ? whys.eitherCount
    : lone
      ? whys.guessedCount
      : read.length === 0 && hand === 'submit'
        ? whys.noCount
        : unkinded
          ? whys.guessedCount
          : null;
  return { value, why };
}

function isCopy(kind: string | undefined): boolean {
  return kind !== undefined && /^(?:sao|ch[uụ]p|photo)/iu.test(kind);
}

/** The paper without the count at its end: "Tờ khai theo mẫu (01 bản chính)". */
function nameOf(text: string): string {
  const bare = text
    .replace(/\s*\((?:[^()]|\(\p{L}+\)){0,120}\d{1,2}(?:[^()]|\(\p{L}+\)){0,40}\)\s*[.;,]*$/iu, (tail) =>
      /b[aả]n|b[oộ]|t[oờ]/iu.test(tail) && !/hoặc/iu.test(tail) ? '' : tail,
    )
    .replace(
      /[:,–-]?\s*\d{1,2}\s*(?:\(\p{L}+\)\s*)?(?:b[aả]n|b[oộ])\s*(?:ch[ií]nh|g[oố]c|sao|ch[uụ]p)?\s*$/iu,
      '',
    );
  return tidyLine(bare) || tidyLine(text);
}
