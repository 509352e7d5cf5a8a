import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#src/fault.ts';
import { type ExportSource, recordsOf, recordsOfAll } from './read-items.node.ts';

/** The export at a path: a .jsonl, .ndjson or .json file, or a folder of them. `null` where it holds none. */
export async function openExport(path: string): Promise<ExportSource | null> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Fault('not-found', `There is no file or folder "${path}".`);
  if (!found.isDirectory()) return isExport(path) ? recordsOf(path) : null;
  const names = await readdir(path, { recursive: true });
  const files = names.filter(isExport).sort();
  const markdown = names.some((name) => name.endsWith('.md'));
  if (files.length > 0 && markdown) {
    throw new Fault('unsupported', `"${path}" holds both records and Markdown: name the one that is meant.`);
  }
  return files.length > 0 ? recordsOfAll(files.map((name) => join(path, name))) : null;
}

function isExport(name: string): boolean {
  return /\.(?:jsonl|ndjson|json)$/i.test(name);
}
