import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { ImportItem } from './import-entries.ts';
import { readEntry } from './read-entry.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readRecord } from './read-record.ts';

/** What a file or files hold, item by item, and how far the reading has come. */
export type ItemSource = {
  readonly items: AsyncIterable<ImportItem>;
  /** 0..1 */
  progress(): number;
};

/** The records of a JSON Lines file, never more than one line of it in memory. */
export async function recordsOf(file: string): Promise<ItemSource> {
  const { size } = await stat(file);
  const stream = createReadStream(file);
  async function* items(): AsyncGenerator<ImportItem> {
    for await (const read of readJsonLines(stream)) {
      yield 'rejected' in read ? read : { line: read.line, ...readRecord(read.value) };
    }
  }
  return { items: items(), progress: () => (size === 0 ? 1 : stream.bytesRead / size) };
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
