import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import { resolve } from 'node:path';

/** Who owns a data folder, as its lock file says. */
export type FolderOwner = {
  readonly pid: number;
  /** Tells a process from a later one with the same number; null where the system does not say. */
  readonly started: string | null;
  /** Where `pid` means something: the machine and, on Linux, the container. */
  readonly host: string;
  /** Where it answers. In the file relative to it, so that it holds wherever the folder is mounted. */
  readonly socket: string;
};

export function thisOwner(socket: string): FolderOwner {
  return { pid: process.pid, started: startOf(process.pid), host: hereabouts(), socket };
}

/** Null for a file that no version of this program wrote whole. `folder` is the lock file's. */
export function readOwner(content: string, folder: string): FolderOwner | null {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return null;
  }
  return isOwner(value) ? { ...value, socket: resolve(folder, value.socket) } : null;
}

/**
 * A process of that number that began at that time, or, where this cannot be seen (another container, or a
 * system that hides start times), somebody who answers on its socket.
 */
export async function isAlive(owner: FolderOwner): Promise<boolean> {
  if (owner.host !== hereabouts()) return await answers(owner.socket);
  if (!isRunning(owner.pid)) return false;
  const started = startOf(owner.pid);
  if (started === null || owner.started === null) return await answers(owner.socket);
  return started === owner.started;
}

export function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect(socket);
    line.once('connect', () => {
      line.destroy();
      resolve(true);
    });
    line.once('error', () => resolve(false));
  });
}

function isOwner(value: unknown): value is FolderOwner {
  if (typeof value !== 'object' || value === null) return false;
  // Every object may be looked at like this.
  const { pid, started, host, socket } = value as Record<string, unknown>;
  return (
    Number.isInteger(pid) &&
    (started === null || typeof started === 'string') &&
    typeof host === 'string' &&
    typeof socket === 'string'
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') return linuxStartOf(pid);
    if (process.platform === 'win32') return null;
    const env = { PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' };
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env }).trim() || null;
  } catch {
    return null;
  }
}

/** Clock ticks since boot, with the boot they count from: field 22 of /proc/<pid>/stat, see proc(5). */
function linuxStartOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets, and may hold spaces and brackets itself.
  const fromThird = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fromThird[19]}`;
}

function hereabouts(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}
