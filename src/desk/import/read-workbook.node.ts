import { readXlsx } from '#knowledge/sheets/read-xlsx.ts';
import { Fault } from '#src/fault.ts';
import type { Extracted } from './block.ts';
import { FileRefused } from './file-refused.ts';
import { judgeArchive } from './judge-archive.node.ts';

/** The first sheet of a workbook as one table. */
export function readWorkbook(bytes: Uint8Array): Extracted {
  const parts = judgeArchive(bytes, (name) =>
    /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$/.test(name),
  );
  const workbook = parts.get('xl/workbook.xml');
  if (!workbook) throw new FileRefused('mismatch');
  try {
    const rows = readXlsx(bytes).map(({ cells }) => cells);
    const sheets = new TextDecoder().decode(workbook).match(/<(?:\w+:)?sheet[\s/]/g)?.length ?? 1;
    return { blocks: [{ kind: 'table', rows }], remarks: sheets > 1 ? ['other-sheets'] : [] };
  } catch (error) {
    if (error instanceof Fault) throw new FileRefused(error.code === 'too-large' ? 'too-complex' : 'damaged');
    throw error;
  }
}
