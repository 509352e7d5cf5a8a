import { cleanText } from '#knowledge/clean-text.ts';
import type { Block, Extracted } from './block.ts';
import { FileRefused } from './file-refused.ts';
import type { ForeignFormat } from './foreign-file.ts';
import { htmlBlocks } from './html-blocks.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { readDocx } from './read-docx.node.ts';
import { readPdf } from './read-pdf.node.ts';
import { readWorkbook } from './read-workbook.node.ts';

/** A file of a known format as headings, paragraphs, lists and tables. Throws `FileRefused`. */
export async function extractBlocks(format: ForeignFormat, bytes: Uint8Array): Promise<Extracted> {
  const { blocks, remarks } = await readBlocks(format, bytes);
  return { blocks: blocks.map(cleanBlock), remarks };
}

async function readBlocks(format: ForeignFormat, bytes: Uint8Array): Promise<Extracted> {
  if (format === 'docx') return await readDocx(bytes);
  if (format === 'pdf') return await readPdf(bytes);
  if (format === 'xlsx') return readWorkbook(bytes);
  return format === 'html' ? htmlBlocks(textOf(bytes)) : markdownBlocks(textOf(bytes));
}

/** Throws `FileRefused` where it is not UTF-8. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused('damaged');
  }
}

function cleanBlock(block: Block): Block {
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(cleanText)) };
  return { ...block, text: cleanText(block.text) };
}
