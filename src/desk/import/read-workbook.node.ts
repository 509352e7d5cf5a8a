import { readXlsxSheets, xlsxSheetNames } from '#knowledge/sheets/read-xlsx.ts';
import { plainXml } from '#knowledge/sheets/xml-node.ts';
import { Fault } from '#src/fault.ts';
import type { Block, Extracted } from './block.ts';
import { FileRefused } from './file-refused.ts';
import { judgeArchive } from './judge-archive.node.ts';

const mostSheets = 12;

/** The sheets of a workbook that are seen, each as a table under its name. */
export function readWorkbook(bytes: Uint8Array): Extracted {
  const parts = judgeArchive(bytes, (name) =>
    /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$/.test(name),
  );
  const workbook = parts.get('xl/workbook.xml');
  if (!workbook) throw new FileRefused('mismatch');
  try {
    const sheets = readXlsxSheets(bytes, mostSheets);
    const tables = sheets.map(({ rows }): Block => ({ kind: 'table', rows: rows.map(({ cells }) => cells) }));
    const read = new Set(sheets.map(({ name }) => name));
    const unread = xlsxSheetNames(plainXml('xl/workbook.xml', workbook)).filter((name) => !read.has(name));
    if (unread.length === 0)
      return {
        blocks: separated(
          tables,
          sheets.map(({ name }) => name),
        ),
        remarks: [],
      };
    const told: Block = { kind: 'paragraph', text: `Trang tính chưa đọc: ${unread.join(', ')}` };
    return {
      blocks: [
        told,
        ...separated(
          tables,
          sheets.map(({ name }) => name),
        ),
      ],
      remarks: ['other-sheets'],
    };
  } catch (error) {
    if (error instanceof Fault) throw new FileRefused(error.code === 'too-large' ? 'too-complex' : 'damaged');
    throw error;
  }
}

/** What one sheet begins does not go on in the next. */
function separated(tables: readonly Block[], names: readonly string[]): readonly Block[] {
  return tables.flatMap((table, at) =>
    at === 0 ? [table] : [{ kind: 'heading', text: `Phần: ${names[at] ?? ''}` }, table],
  );
}
