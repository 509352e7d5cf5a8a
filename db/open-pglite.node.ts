import { chmodSync, existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '#src/fault.ts';
import type { OpenDatabase } from './database.ts';
import { type FolderLock, lockFolder } from './folder-lock.node.ts';
import { answers, type FolderOwner, isAlive } from './folder-owner.node.ts';
import { lookIntoFolder, unopenedFolder, unwritableFolder } from './look-into-folder.node.ts';
import { type PglitePlace, placePglite } from './pglite-place.node.ts';
import { startPgliteThread } from './pglite-thread.node.ts';
import { socketDatabase } from './socket-database.node.ts';

export type PgliteChoices = {
  /** What to do when another process owns the folder: the service refuses, commands join it. */
  readonly whenHeld: 'refuse' | 'join';
  /** Called if the database ends by itself. Nothing works after that. */
  onLost(fault: Fault): void;
};

/**
 * Opens the embedded database in `<dataDir>/postgres`, making it first where there is none. It runs in a thread
 * of its own behind a socket, so that the same driver and the same SQL serve it and a server.
 * It survives the death of the process but not of the machine: PGlite never calls fsync.
 */
export async function openPglite(dataDir: string, choices: PgliteChoices): Promise<OpenDatabase> {
  const place = placePglite(dataDir);
  const lock = await lockFolder(place.lock, place.socketName).catch((cause: unknown) => {
    throw unwritableFolder(place.folder, cause);
  });
  if (lock.kind === 'held') {
    if (lock.owner.socket !== place.socket) place.removeSocket();
    if (choices.whenHeld === 'refuse') throw heldFault(place.folder, lock.owner.pid);
    const joined = await joinOwner(lock.owner);
    // An owner that ended meanwhile leaves the folder to whoever comes next.
    return joined ?? (await openPglite(dataDir, choices));
  }
  try {
    return await openOurs(place, lock, choices);
  } catch (error) {
    place.removeSocket();
    lock.release();
    throw error;
  }
}

type OurLock = Extract<FolderLock, { kind: 'ours' }>;

async function openOurs(place: PglitePlace, lock: OurLock, { onLost }: PgliteChoices): Promise<OpenDatabase> {
  const { folder, socket } = place;
  if (lookIntoFolder(folder) === 'empty') await createDatabase(folder);
  if (!lock.isStillOurs()) throw heldFault(folder, null);
  const thread = await startPgliteThread({ kind: 'serve', folder, socket }).catch((cause: unknown) => {
    throw unopenedFolder(folder, cause);
  });
  let closing = false;
  void thread.ended.then(() => {
    if (!closing) onLost(new Fault('unavailable', `The database in ${folder} stopped by itself.`));
  });
  return socketDatabase(socket, async () => {
    closing = true;
    await thread.stop();
    place.removeSocket();
    lock.release();
  });
}

/** In a folder beside, so that a first start killed half-way leaves nothing that looks like a database. */
async function createDatabase(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  try {
    rmSync(draft, { recursive: true, force: true });
    const thread = await startPgliteThread({ kind: 'create', folder: draft });
    await thread.stop();
    // PGlite lets everyone read and write its files; what citizens asked is nobody else's.
    chmodSync(draft, 0o700);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(draft, folder);
  } catch (cause) {
    throw unwritableFolder(folder, cause);
  }
}

/** Null when the owner ends before it answers. While it is still opening, one waits. */
async function joinOwner(owner: FolderOwner): Promise<OpenDatabase | null> {
  while (!(await answers(owner.socket))) {
    if (!(await isAlive(owner))) return null;
    await wait(100);
  }
  return socketDatabase(owner.socket, async () => undefined);
}

function heldFault(folder: string, pid: number | null): Fault {
  const who = pid === null ? 'Another process' : `Another process (${pid})`;
  const way = 'stop it, or set MOTCUA_DATA_DIR to another folder';
  return new Fault('unavailable', `${who} is using the data folder ${folder}: ${way}.`);
}
