import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aliasFiles } from '#knowledge/alias-files.node.ts';
import { checkEntries } from '#knowledge/check-entries.ts';
import type { Procedure } from '#knowledge/entry.ts';
import { checkDecisions } from '#knowledge/local/check-decisions.ts';
import type { ReadDecision } from '#knowledge/local/read-decision.ts';
import { readDecisions } from '#knowledge/local/read-decisions.node.ts';
import { markdownFiles } from '#knowledge/markdown-files.node.ts';
import { checkAliasFiles } from '#knowledge/read-aliases.ts';
import { type EntryFault, type ReadEntry, readEntry } from '#knowledge/read-entry.ts';
import { unitFiles } from '#knowledge/unit-files.node.ts';

/** Prints every fault of the Markdown under `path` with file, line and field; returns the exit code. */
export async function checkKnowledge(path: string, print: (line: string) => void): Promise<number> {
  const files = await markdownFiles(path);
  const read: ReadEntry[] = [];
  const faults: EntryFault[] = [];
  for (const file of files) {
    const result = readEntry(file, await readFile(file, 'utf8'));
    if ('faults' in result) faults.push(...result.faults);
    else read.push(result);
  }
  const words = await aliasFiles(path);
  faults.push(
    ...checkEntries(read),
    ...words.flatMap((file) => file.faults),
    ...checkAliasFiles(words, read),
  );
  const units = await unitFiles(path);
  const decisions = await decisionsBeside(path);
  const wrong = [
    ...units.flatMap(({ file, rejected }) => rejected.map((reason) => `${file} ${reason}`)),
    ...checkDecisions(decisions, proceduresOf(read)),
  ];
  for (const line of wrong) print(line);
  for (const { file, line, field, message } of faults) print(`${file}:${line} ${field}: ${message}`);
  const phrases = words.reduce((sum, file) => sum + file.aliases.length, 0);
  print(
    `${files.length} files, ${read.length} readable entries, ${phrases} aliases in ${words.length} files, ${decisions.length} local decisions, ${faults.length + wrong.length} faults`,
  );
  return faults.length + wrong.length > 0 ? 1 : 0;
}

/** A knowledge folder's own decisions; none where it has no `overlays/`. */
async function decisionsBeside(path: string): Promise<readonly ReadDecision[]> {
  const folder = join(path, 'overlays');
  return existsSync(folder) ? await readDecisions(folder) : [];
}

function proceduresOf(read: readonly ReadEntry[]): ReadonlyMap<string, Procedure> {
  return new Map(read.flatMap(({ entry }) => (entry.kind === 'procedure' ? [[entry.code, entry]] : [])));
}
