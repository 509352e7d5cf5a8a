import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { unwritableFolder } from './look-into-folder.node.ts';

/** Where the embedded database lives. */
export type PglitePlace = {
  readonly folder: string;
  readonly lock: string;
  readonly socket: string;
  /** The socket as the lock file names it. */
  readonly socketName: string;
  /** Removes the socket, and its folder if one was made for it. */
  removeSocket(): void;
};

// The system's limit is 104 bytes on macOS and 108 on Linux, with the closing zero.
const longestSocketPath = 100;

/** Makes the data folder if need be. The socket stands in it, or somewhere shorter where its path is too long. */
export function placePglite(dataDir: string): PglitePlace {
  const home = resolve(dataDir);
  makeFolder(home);
  const paths = { folder: join(home, 'postgres'), lock: join(home, 'postgres.lock') };
  if (process.platform === 'win32') {
    const socket = `\\\\.\\pipe\\motcua-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`;
    return { ...paths, socket, socketName: socket, removeSocket: () => undefined };
  }
  const beside = join(home, 'postgres.sock');
  if (Buffer.byteLength(beside) <= longestSocketPath) {
    const removeSocket = () => rmSync(beside, { force: true });
    return { ...paths, socket: beside, socketName: relative(home, beside), removeSocket };
  }
  const socket = join(mkdtempSync(join(tmpdir(), 'motcua-')), 'postgres.sock');
  const removeSocket = () => rmSync(dirname(socket), { recursive: true, force: true });
  return { ...paths, socket, socketName: socket, removeSocket };
}

function makeFolder(home: string): void {
  try {
    // Questions of citizens will lie in it.
    mkdirSync(home, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw unwritableFolder(home, cause);
  }
}
