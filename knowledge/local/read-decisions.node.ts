import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '#src/fault.ts';
import { provinceOf } from './overlay.ts';
import { type ReadDecision, readDecision } from './read-decision.ts';

/**
 * The decisions of one Markdown file or of a folder with all below it, in a stable order. In a folder named after a
 * province lie only decisions of that province.
 */
export async function readDecisions(path: string): Promise<readonly ReadDecision[]> {
  const files = await filesIn(path);
  return await Promise.all(
    files.map(async (file) => inOwnFolder(file, readDecision(file, await readFile(file, 'utf8')))),
  );
}

async function filesIn(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Fault('not-found', `There is no file or folder "${path}".`);
  if (!found.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => name.endsWith('.md') && !/(^|\/)README\.md$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

function inOwnFolder(file: string, read: ReadDecision): ReadDecision {
  const folder = basename(dirname(file));
  const province = read.decision && provinceOf(read.decision.head);
  if (!province || !/^\d{2}$/.test(folder) || folder === province) return read;
  const fault = `${file}:2 area: a decision of province ${province} in the folder of province ${folder}`;
  return { decision: null, faults: [...read.faults, fault] };
}
