import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type FolderOwner, isAlive, readOwner, thisOwner } from './folder-owner.node.ts';

export type FolderLock =
  | { readonly kind: 'ours'; isStillOurs(): boolean; release(): void }
  | { readonly kind: 'held'; readonly owner: FolderOwner };

/**
 * Makes this process the owner of a data folder, unless a living one is: two processes on one PGlite folder
 * overwrite each other. A lock left by a killed owner is taken over.
 */
export async function lockFolder(file: string, socket: string): Promise<FolderLock> {
  const ours = JSON.stringify(thisOwner(socket));
  for (;;) {
    if (writeNew(file, ours)) return ourLock(file, ours);
    const found = readIfThere(file);
    if (found === null) continue;
    const owner = readOwner(found, dirname(file));
    if (owner && (await isAlive(owner))) return { kind: 'held', owner };
    removeStale(file, found);
  }
}

/** Appears with its whole content or not at all, so that nobody reads half an owner. */
function writeNew(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return writeWithoutLinks(file, content);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** For file systems that know no hard links. */
function writeWithoutLinks(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Of several processes that find the same stale lock, only one can rename it away. If it renamed a lock that
 * another had just made, that one is put back.
 */
function removeStale(file: string, stale: string): void {
  const grave = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, grave);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readIfThere(grave) !== stale) renameSync(grave, file);
  else unlinkSync(grave);
}

function ourLock(file: string, ours: string): FolderLock {
  const release = () => {
    process.off('exit', release);
    if (readIfThere(file) === ours) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { kind: 'ours', isStillOurs: () => readIfThere(file) === ours, release };
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
