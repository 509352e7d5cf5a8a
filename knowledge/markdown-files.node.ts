import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#src/fault.ts';

const folders = ['procedures', 'guides', 'places', 'notices'];

/** The entry files under a knowledge folder, in a stable order; a single file or another folder stands for itself. */
export async function markdownFiles(path: string): Promise<string[]> {
  const kind = await kindOf(path);
  if (kind === 'absent') throw new Fault('not-found', `There is no file or folder "${path}".`);
  if (kind === 'file') return [path];
  const present = await Promise.all(folders.map((name) => kindOf(join(path, name))));
  const inside = folders.filter((_, index) => present[index] === 'folder').map((name) => join(path, name));
  const found = await Promise.all((inside.length > 0 ? inside : [path]).map(filesIn));
  return found.flat();
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.md') && !/(^|\/)README\.md$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'absent'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'absent';
  }
}
