import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '#src/fault.ts';

/** The PostgreSQL inside the pinned PGlite; another major version cannot read its folders. */
const majorVersion = '18';

/**
 * Whether a database stands in the folder. Throws where something else does, or only a part of one: PGlite
 * would make a new database over whatever is left.
 */
export function lookIntoFolder(folder: string): 'empty' | 'filled' {
  if (!existsSync(folder)) return 'empty';
  if (!statSync(folder).isDirectory()) throw damagedFolder(folder, 'it is not a folder');
  const names = readdirSync(folder);
  if (names.length === 0) return 'empty';
  const missing = ['PG_VERSION', 'global', 'base', 'pg_wal', 'pg_xact'].find((name) => !names.includes(name));
  if (missing) throw damagedFolder(folder, `${missing} is missing`);
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== majorVersion) refuseVersion(folder, version);
  const control = join(folder, 'global', 'pg_control');
  if (!existsSync(control) || statSync(control).size !== 8192)
    throw damagedFolder(folder, 'pg_control is not whole');
  refuseForeignFolder(folder);
  return 'filled';
}

/** PostgreSQL would stumble over a folder of another user's, and call it something else. */
function refuseForeignFolder(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw unopenedFolder(folder, cause);
  }
}

/** For a database that does not start: as a rule its files are damaged, sometimes only out of reach. */
export function unopenedFolder(folder: string, cause: unknown): Fault {
  const why = wordsOf(cause);
  if (!/permission|read-only|no space|out of memory|EACCES|ENOSPC|EROFS|EADDR/i.test(why))
    return damagedFolder(folder, why, cause);
  return new Fault(
    'misconfigured',
    `The data folder ${folder} cannot be opened (${why}). Nothing was deleted.`,
    {
      cause,
    },
  );
}

/** For a folder that cannot be made, or not be written into. */
export function unwritableFolder(folder: string, cause: unknown): Fault {
  return new Fault('misconfigured', `The data folder ${folder} cannot be written (${wordsOf(cause)}).`, {
    cause,
  });
}

/** We never delete one. */
function damagedFolder(folder: string, why: string, cause?: unknown): Fault {
  const way = 'restore it from a copy, or move it away to begin with an empty one';
  return new Fault(
    'misconfigured',
    `The data folder ${folder} is damaged (${why}). Nothing was deleted: ${way}.`,
    { cause },
  );
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function refuseVersion(folder: string, version: string): never {
  if (!/^\d+$/.test(version)) throw damagedFolder(folder, 'PG_VERSION is not readable');
  throw new Fault(
    'misconfigured',
    `The data folder ${folder} belongs to PostgreSQL ${version}, this program brings ${majorVersion}: start the version of the program that made it.`,
  );
}
