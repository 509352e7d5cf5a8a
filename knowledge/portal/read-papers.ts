import type { Paper } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';
import type { PortalRecord, RecordPaper } from './record.ts';
import { tidyLine, tidyText } from './tidy-text.ts';

export type PapersReading = {
  readonly papers: readonly Paper[];
  readonly notes: readonly string[];
  readonly flags: readonly Flag[];
};

type Hand = Paper['hand'];

/** Reads a record's list of papers, in which remarks and headings stand as papers of 0 originals and 0 copies. */
export function readPapers(record: Pick<PortalRecord, 'documents'>): PapersReading {
  const rows = record.documents.flatMap(unglueCounts).reduce(joinSplit, []);
  const counted = rows.some((row) => row.originals || row.copies || row.form);
  const papers: Paper[] = [];
  const notes: string[] = [];
  const flags = new Set<Flag>();
  let hand: Hand = 'submit';
  for (const row of rows) {
    const name = tidyLine(row.name).replace(/^bản (?:sao|chính) ?[-*] ?/iu, '');
    const group = tidyLine(row.group).replace(/:$/, '');
    const heading = handOf(name);
    const isPaper = row.originals || row.copies || row.form.trim();
    if (!isPaper && heading && /:$|^\S+( \S+){0,7}$/.test(name)) hand = heading;
    else if (!name || /^không (?:quy định|có|yêu cầu)$/iu.test(name)) continue;
    else if (isPaper || (!counted && !isProse(row) && !isRemark(row)))
      papers.push({ ...paperOf(row), name, hand: handOf(group) ?? hand });
    else {
      notes.push(tidyText(row.name).replace(/^[);.,\s]+/, ''));
      if (isProse(row)) flags.add('papers-unclear');
    }
  }
  if (!counted && papers.length > 0) flags.add('papers-without-counts');
  if (papers.length === 0) flags.add('papers-missing');
  return { papers, notes: [...new Set(notes.filter(Boolean))], flags: [...flags] };
}

/** "Đơn ... 1 bản chính- Quyết định ... 1 bản chính" is several papers in one cell. */
function unglueCounts(row: RecordPaper): RecordPaper[] {
  if (row.parse_flag !== 'tail') return [row];
  const pieces = [...row.name.matchAll(/(.+?)\s(\d{1,2}) bản (chính|sao)(?:\s*-\s*|\s*$)/gsu)];
  const read = pieces.map(([whole]) => whole).join('');
  if (pieces.length === 0 || read.length < row.name.trimEnd().length) return [row];
  return pieces.map(([, name = '', count = '', kind]) => ({
    ...row,
    name,
    originals: kind === 'chính' ? Number(count) : 0,
    copies: kind === 'sao' ? Number(count) : 0,
    parse_flag: '',
  }));
}

/** "Hợp đồng (0" | "hoặc 01 bản sao)" is one paper that the copy cut at its "01 bản chính". */
function joinSplit(rows: RecordPaper[], row: RecordPaper): RecordPaper[] {
  const before = rows.at(-1);
  const name = row.name.trim();
  if (!before || !/\(0$/.test(before.name.trimEnd()) || !/^(?:\)|hoặc )/u.test(name)) return [...rows, row];
  const counted = before.originals ? `${before.originals} bản chính` : `${before.copies} bản sao`;
  const joined = `${before.name.trimEnd()}${counted}${name.startsWith(')') ? '' : ' '}${name}`;
  return [...rows.slice(0, -1), { ...before, name: joined }];
}

/** Steps and sentences that slid into the list: they begin in mid-sentence. */
function isProse({ name, parse_flag }: RecordPaper): boolean {
  return parse_flag === 'tail' || /^(?:[);.,]|(?:và|phải|nộp|hoặc)\s)/u.test(tidyText(name));
}

function isRemark({ name, group }: RecordPaper): boolean {
  return /lưu ý/iu.test(`${group} ${tidyText(name).slice(0, 10)}`);
}

/** What a heading says of the papers below it. */
function handOf(heading: string): Hand | undefined {
  if (/^(?:các )?(?:giấy tờ (?:phải )?|người .* phải )xuất trình(?!.*\bnộp\b)/iu.test(heading))
    return 'present';
  return /^(?:các )?giấy tờ (?:phải )?nộp/iu.test(heading) ? 'submit' : undefined;
}

function paperOf(row: RecordPaper): Omit<Paper, 'name' | 'hand'> {
  const form = formName(row.form);
  const group = tidyLine(row.group).replace(/:$/, '');
  return {
    originals: row.originals ?? 0,
    copies: row.copies ?? 0,
    ...(group && handOf(group) === undefined && { group }),
    ...(row.optional && { when: 'không bắt buộc' }),
    ...(form && { form: { name: form } }),
    check: false,
  };
}

/** File names of forms run together: "Mẫu 1.docxMẫu 2.docx". */
function formName(text: string): string {
  return tidyLine(text.replace(/(\.(?:docx|doc(?!x)|pdf|xlsx|xls(?!x)|rtf|odt|zip|rar))(?=\S)/giu, '$1, '));
}
