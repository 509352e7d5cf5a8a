import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSheet } from '#knowledge/sheets/read-sheet.ts';
import { readUnits, type UnitsRead } from './read-units.ts';

/** The lists of units in a knowledge folder, in order of name; none where it has no `units/`. */
export async function unitFiles(folder: string): Promise<readonly (UnitsRead & { readonly file: string })[]> {
  const directory = join(folder, 'units');
  if (!existsSync(directory)) return [];
  const names = (await readdir(directory)).filter((name) => name.endsWith('.csv')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = join(directory, name);
      return { file, ...readUnits(readSheet(await readFile(file))) };
    }),
  );
}
