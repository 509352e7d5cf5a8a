import { getDocumentProxy } from 'unpdf';
import type { Block, Extracted } from './block.ts';
import { FileRefused } from './file-refused.ts';

const mostPages = 300;
const mostObjects = 60_000;
const mostLetters = 3_000_000;

type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly width: number;
};

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
  const blocks: Block[] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number).catch(() => {
      throw new FileRefused('damaged');
    });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? [toPiece(item)] : []));
    letters += pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (letters > mostLetters) throw new FileRefused('too-complex');
    blocks.push(...linesOf(pieces));
    page.cleanup();
  }
  if (letters < 20) throw new FileRefused('no-text');
  return { blocks, remarks: [] };
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

/** Pieces of one height are one line; a line that goes on at the same edge without a stop is the same paragraph. */
function linesOf(pieces: readonly Piece[]): readonly Block[] {
  const lines: Piece[][] = [];
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const same = first && Math.abs(first.y - piece.y) < Math.max(2, piece.height * 0.5);
    if (line && same) line.push(piece);
    else lines.push([piece]);
  }
  const texts = lines.map((line) => textOf(line)).filter(({ text }) => text !== '');
  const right = Math.max(...texts.map(({ end }) => end), 0);
  const joined: { text: string; end: number; height: number; y: number }[] = [];
  for (const line of texts) {
    const before = joined.at(-1);
    const goesOn =
      before && before.end > right * 0.86 && !begins.test(line.text) && before.y - line.y < line.height * 2.2;
    if (before && goesOn)
      Object.assign(before, { text: `${before.text} ${line.text}`, end: line.end, y: line.y });
    else joined.push({ ...line });
  }
  return joined.map(({ text }): Block => ({ kind: 'paragraph', text }));
}

/** How something of its own begins: a number, a letter, a dash, or a word and a colon. */
const begins = /^(?:[-+•*–]|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVX]+\.|Bước \d|(?:\p{Lu}[\p{L} ,]{2,40}):)/u;

function textOf(line: readonly Piece[]): { text: string; end: number; height: number; y: number } {
  let text = '';
  let end = 0;
  for (const [place, piece] of line.entries()) {
    const gap = piece.x - end;
    const columns = place > 0 && gap > piece.height * 1.8;
    const apart = place > 0 && gap > piece.height * 0.15 && !/\s$/.test(text) && !/^\s/.test(piece.text);
    text += `${columns && text.trim() ? '\t' : apart ? ' ' : ''}${piece.text}`;
    end = piece.x + piece.width;
  }
  const [first] = line;
  return { text: text.replace(/[ ]+/g, ' ').trim(), end, height: first?.height || 10, y: first?.y ?? 0 };
}
