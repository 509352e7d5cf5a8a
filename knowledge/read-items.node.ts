import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportItem } from './import-entries.ts';
import { readEntry } from './read-entry.ts';
import { type ReadExported, readExported, readExportedFile } from './read-exported.ts';
import { readJsonLines } from './read-json-lines.ts';

/** What a file or files hold, item by item, and how far the reading has come. */
export type ItemSource = {
  readonly items: AsyncIterable<ImportItem>;
  /** 0..1 */
  progress(): number;
};

/** An export of records: JSON Lines, JSON, or several such files. */
export type ExportSource = ItemSource & {
  /** Where the n-th item stood, for a person who looks for it. */
  placeOf(line: number): string;
};

/** A whole JSON file is read at once. */
const largestFile = 256_000_000;

/** The records of a file, never more than one line of JSON Lines in memory. */
export async function recordsOf(file: string): Promise<ExportSource> {
  const { size } = await stat(file);
  if (!/\.json$/i.test(file)) return linesOf(file, size);
  return filesOf([{ file, size }], (line) => `record ${line}`);
}

/** The records of several files, as one export. Lines count on from file to file. */
export async function recordsOfAll(files: readonly string[]): Promise<ExportSource> {
  const sized = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
  return filesOf(sized, (line) => `record ${line}`);
}

function linesOf(file: string, size: number): ExportSource {
  const stream = createReadStream(file);
  async function* items(): AsyncGenerator<ImportItem> {
    for await (const read of readJsonLines(stream)) {
      if ('rejected' in read) yield read;
      else for (const one of readExported(read.value)) yield { line: read.line, ...one };
    }
  }
  const progress = () => (size === 0 ? 1 : stream.bytesRead / size);
  return { items: items(), progress, placeOf: (line) => `line ${line}` };
}

type SizedFile = { readonly file: string; readonly size: number };

function filesOf(files: readonly SizedFile[], placeOf: (line: number) => string): ExportSource {
  let done = 0;
  async function* items(): AsyncGenerator<ImportItem> {
    let line = 0;
    for (const one of files) {
      for await (const read of readFileOf(one)) {
        line += 1;
        const named = files.length > 1 && 'rejected' in read;
        yield { line, ...(named ? { rejected: `${basename(one.file)}: ${read.rejected}` } : read) };
      }
      done += 1;
    }
  }
  return { items: items(), progress: () => (files.length === 0 ? 1 : done / files.length), placeOf };
}

/** A .json file that is not one JSON value is read as lines of it. */
async function* readFileOf({ file, size }: SizedFile): AsyncGenerator<ReadExported> {
  const whole = /\.json$/i.test(file) && size <= largestFile ? parsed(await readFile(file)) : undefined;
  if (whole !== undefined) yield* readExportedFile(whole);
  else if (size > largestFile && /\.json$/i.test(file)) {
    yield { rejected: `larger than ${largestFile} bytes: write it as JSON Lines (.jsonl)` };
  } else {
    for await (const read of readJsonLines(createReadStream(file))) {
      if ('value' in read) yield* readExported(read.value);
      else yield { rejected: `line ${read.line}: ${read.rejected}` };
      // A cut file of one long value would be as many faults as it has lines.
      if ('rejected' in read && read.line === 1) return;
    }
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The entries of Markdown files. The line of an entry is the place of its file in the list, from 1. */
export function entriesOf(files: readonly string[]): ItemSource {
  let done = 0;
  async function* items(): AsyncGenerator<ImportItem> {
    for (const file of files) {
      const read = readEntry(file, await readFile(file, 'utf8'));
      done += 1;
      if ('entry' in read) yield { line: done, entry: read.entry, flags: [] };
      else yield { line: done, rejected: faultsOf(read.faults) };
    }
  }
  return { items: items(), progress: () => (files.length === 0 ? 1 : done / files.length) };
}

function faultsOf(faults: readonly { file: string; line: number; field: string; message: string }[]): string {
  return faults.map(({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`).join('; ');
}
