import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { Fault } from './fault.ts';
import { newSecret } from './new-id.ts';
import { Secret } from './secret.ts';

/**
 * The secret of the environment. The embedded database has one program and a folder of its own: there it is made
 * once and kept, so that sessions outlive a restart. Programs on a server share theirs, so it must be told.
 */
export async function findSessionSecret({
  sessionSecret,
  database,
}: Pick<Config, 'sessionSecret' | 'database'>): Promise<Secret> {
  if (sessionSecret) return sessionSecret;
  if (database.kind === 'postgres') {
    const how =
      'set it to 32 characters or more made at random (openssl rand -base64 48), the same for all programs';
    throw new Fault(
      'misconfigured',
      `The environment is not usable:\n  SESSION_SECRET: is needed with DATABASE_URL; ${how}`,
    );
  }
  return new Secret(await readOrMake(join(database.folder, 'session-secret')));
}

/** The folder is ours alone by now: nobody else makes one at the same time. */
async function readOrMake(file: string): Promise<string> {
  try {
    const kept = (await readFile(file, 'utf8')).trim();
    if (kept.length >= 32) return kept;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const made = newSecret();
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  return made;
}
