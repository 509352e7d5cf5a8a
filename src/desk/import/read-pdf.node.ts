import { getDocumentProxy } from 'unpdf';
import type { Block, Extracted } from './block.ts';
import { FileRefused } from './file-refused.ts';
import { joinPages } from './join-pages.ts';
import { layOutPage, type Piece } from './lay-out-page.ts';

const mostPages = 300;
const mostObjects = 60_000;
const mostLetters = 3_000_000;

/** The text of a PDF, line by line as it is laid out. Nothing of it is drawn, run or fetched. */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  judgeRaw(bytes);
  const pdf = await getDocumentProxy(bytes, {
    ...{ isEvalSupported: false, useSystemFonts: false, disableFontFace: true, enableXfa: false },
    ...{ disableAutoFetch: true, disableStream: true, stopAtErrors: false, verbosity: 0 },
  }).catch((error: unknown) => {
    throw new FileRefused(
      error instanceof Error && /password/i.test(`${error.name} ${error.message}`) ? 'encrypted' : 'damaged',
    );
  });
  if (pdf.numPages > mostPages) throw new FileRefused('too-many-pages');
  if (await pdf.getJSActions()) throw new FileRefused('macros');
  if (await pdf.getAttachments()) throw new FileRefused('nested');
  const pages: (readonly Block[])[] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number).catch(() => {
      throw new FileRefused('damaged');
    });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? [toPiece(item)] : []));
    letters += pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (letters > mostLetters) throw new FileRefused('too-complex');
    pages.push(layOutPage(pieces));
    page.cleanup();
  }
  if (letters < 20) throw new FileRefused('no-text');
  const blocks = joinPages(pages);
  return { blocks, remarks: blocks.some(({ kind }) => kind === 'table') ? ['columns'] : [] };
}

/** What can be seen without reading it: too many objects, and what is not text. */
function judgeRaw(bytes: Uint8Array): void {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (/\/(?:JavaScript|JS|Launch|RichMedia|XFA)\b/.test(raw)) throw new FileRefused('macros');
  if (/\/EmbeddedFiles?\b/.test(raw)) throw new FileRefused('nested');
  if (/\/(?:FFilter|GoToR|GoToE|ImportData|SubmitForm)\b/.test(raw)) throw new FileRefused('external');
  let objects = 0;
  for (const _ of raw.matchAll(/\d\s+\d+\s+obj\b/g)) {
    objects += 1;
    if (objects > mostObjects) throw new FileRefused('too-complex');
  }
  const pages = /\/Type\s*\/Pages\b[^>]{0,400}?\/Count\s+(\d+)/.exec(raw)?.[1];
  if (pages && Number(pages) > mostPages) throw new FileRefused('too-many-pages');
}

function toPiece(item: { str: string; transform: unknown[]; height: number; width: number }): Piece {
  return {
    ...{ text: item.str, height: item.height, width: item.width },
    x: Number(item.transform[4]),
    y: Number(item.transform[5]),
  };
}
