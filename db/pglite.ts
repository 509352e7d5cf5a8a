import { renameSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import pg from 'pg';
import { Fault } from '#src/fault.ts';
import type { OpenDatabase } from './database.ts';
import { type FolderLock, lockFolder } from './folder-lock.node.ts';
import { poolDatabase, readTypes } from './pg-database.ts';
import { damagedFolder, lookIntoFolder, unwritableFolder } from './pglite-folder.node.ts';
import { type PglitePlace, placePglite } from './pglite-place.node.ts';
import { startPgliteThread, stopPgliteThread } from './pglite-thread.node.ts';

export type PgliteChoices = {
  /** What to do when another process owns the folder: the service refuses, commands join it. */
  readonly whenHeld: 'refuse' | 'join';
  /** Called if the database ends by itself. Nothing works after that. */
  onLost(fault: Fault): void;
};

type OurLock = Extract<FolderLock, { kind: 'ours' }>;

/**
 * Opens the embedded database in `<dataDir>/postgres`, making it first where there is none. It runs in a thread
 * of its own behind a socket, so that the same driver and the same SQL serve it and a server.
 * It survives the death of the process but not of the machine: PGlite never calls fsync.
 */
export async function openPglite(dataDir: string, choices: PgliteChoices): Promise<OpenDatabase> {
  const place = placePglite(dataDir);
  const lock = await lockFolder(place.lock, place.socketName);
  if (lock.kind === 'held') {
    if (lock.owner.socket !== place.socket) place.removeSocket();
    if (choices.whenHeld === 'refuse') throw heldFault(place.folder, lock.owner.pid);
    return await overSocket(lock.owner.socket, async () => undefined);
  }
  try {
    return await openOurs(place, lock, choices);
  } catch (error) {
    place.removeSocket();
    lock.release();
    throw error;
  }
}

async function openOurs(place: PglitePlace, lock: OurLock, { onLost }: PgliteChoices): Promise<OpenDatabase> {
  if (lookIntoFolder(place.folder) === 'empty') await createDatabase(place.folder);
  if (!lock.isStillOurs()) throw heldFault(place.folder, null);
  const { folder, socket } = place;
  const thread = await startPgliteThread({ kind: 'serve', folder, socket }).catch((cause: unknown) => {
    throw damagedFolder(folder, cause instanceof Error ? cause.message : 'it cannot be opened', cause);
  });
  const lost = () => onLost(new Fault('unavailable', 'The embedded database stopped by itself.'));
  thread.once('exit', lost);
  return await overSocket(socket, async () => {
    thread.off('exit', lost);
    await stopPgliteThread(thread);
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
    await thread.terminate();
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } catch (cause) {
    throw unwritableFolder(folder, cause);
  }
}

async function overSocket(socket: string, afterwards: () => Promise<void>): Promise<OpenDatabase> {
  // PGlite has one session: more connections only keep it from idling between two statements.
  const pool = new pg.Pool({
    stream: () => socketTo(socket),
    user: 'postgres',
    database: 'postgres',
    max: 4,
    connectionTimeoutMillis: 30_000,
    types: readTypes,
  });
  let closing: Promise<void> | undefined;
  const close = async () => {
    await pool.end();
    await afterwards();
  };
  return {
    engine: 'pglite',
    ...poolDatabase(pool),
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** `pg` tells its stream a host and a port; ours knows a path instead, of any name and on any system. */
function socketTo(path: string): Socket {
  const socket = new Socket();
  const connect = socket.connect.bind(socket);
  return Object.assign(socket, { connect: () => connect(path) });
}

function heldFault(folder: string, pid: number | null): Fault {
  const who = pid === null ? 'Another process' : `Another process (${pid})`;
  return new Fault(
    'unavailable',
    `${who} is using the data folder ${folder}: stop it, or set MOTCUA_DATA_DIR to another folder.`,
  );
}
