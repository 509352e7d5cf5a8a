import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of every table in a folder, by the names of their header; `at` is the file and the line. */
export function readTables(folder: string): readonly Readonly<Record<string, string>>[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  return files.sort().flatMap((name) => {
    const [header = '', ...lines] = readFileSync(join(folder, name), 'utf8').split('\n');
    const keys = header.split('\t');
    return lines.flatMap((line, index) =>
      line.trim() === '' || line.startsWith('#')
        ? []
        : [
            {
              ...Object.fromEntries(line.split('\t').map((cell, at) => [keys[at] ?? '', cell.trim()])),
              at: `${name}:${index + 2}`,
            },
          ],
    );
  });
}
