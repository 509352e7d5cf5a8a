import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SourceText } from './module.ts';

const notOurs = new Set(['node_modules', '.git', '.data', '.data-demo', 'dist', '.wrangler', 'coverage']);
const binary = /\.(png|jpg|jpeg|gif|ico|woff2?|pdf|zip|gz|tgz|log|tsbuildinfo)$/;

/** Every text file of the project, as it lies on disk: what was not committed yet counts too. */
export async function readTree(root: string): Promise<readonly SourceText[]> {
  const paths = (await list(root)).filter((path) => !binary.test(path));
  return await Promise.all(
    paths.map(async (path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

async function list(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (notOurs.has(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? await list(path) : [path];
    }),
  );
  return found.flat().sort();
}
