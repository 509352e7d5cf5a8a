import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AliasFile, readAliases } from './read-aliases.ts';

/** The files of citizens' words in a knowledge folder, in order of name; none where it has no `aliases/`. */
export async function aliasFiles(folder: string): Promise<readonly AliasFile[]> {
  const directory = join(folder, 'aliases');
  if (!existsSync(directory)) return [];
  const names = (await readdir(directory)).filter((name) => name.endsWith('.tsv')).sort();
  const read = async (name: string) =>
    readAliases(join(directory, name), await readFile(join(directory, name), 'utf8'));
  return Promise.all(names.map(read));
}
