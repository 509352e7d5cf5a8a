import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#db/open-database.node.ts';
import { readMigrations } from '#db/read-migrations.node.ts';
import { testFolder } from './test-folder.ts';

/** An empty MOTCUA_DATA_DIR that ends with the run. */
export function emptyFolder(): string {
  return mkdtempSync(join(testFolder(), 'data-'));
}

/** A MOTCUA_DATA_DIR, or a folder below one, with a migrated database: a copy of one that is kept from run to run. */
export async function filledFolder(below = ''): Promise<string> {
  const migrations = JSON.stringify(await readMigrations());
  const key = createHash('sha256').update(migrations).digest('hex').slice(0, 16);
  const kept = join('node_modules', '.cache', 'motcua', `pglite-0.5.14-${key}`);
  if (!existsSync(kept)) await makeDatabase(kept);
  const folder = join(emptyFolder(), below);
  cpSync(join(kept, 'postgres'), join(folder, 'postgres'), { recursive: true });
  return folder;
}

async function makeDatabase(kept: string): Promise<void> {
  const draft = `${kept}.${randomUUID()}`;
  mkdirSync(draft, { recursive: true });
  const choices = { whenHeld: 'refuse', onLost: () => undefined } as const;
  await (await openDatabase({ kind: 'pglite', folder: draft }, choices)).close();
  if (!existsSync(kept)) renameSync(draft, kept);
}
