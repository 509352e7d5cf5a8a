import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import type { OpenDatabase } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { listenForPglite } from '#db/pglite-wire.node.ts';
import { readMigrations } from '#db/read-migrations.node.ts';
import { socketDatabase } from '#db/socket-database.node.ts';
import { testFolder } from './test-folder.ts';

/** PGlite in memory, migrated, behind the same driver as everywhere. It ends with the test thread. */
export async function openMemoryDatabase(): Promise<OpenDatabase> {
  const template = await templateFile();
  const saved = await readFile(template).catch(() => null);
  const pglite = await PGlite.create({
    extensions: { vector },
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'max_wal_size=64MB'],
    ...(saved && { loadDataDir: new Blob([new Uint8Array(saved)]) }),
  });
  const db = await overSocket(pglite);
  await migrate(db, await readMigrations());
  if (!saved) await saveTemplate(pglite, template);
  return db;
}

async function overSocket(pglite: PGlite): Promise<OpenDatabase> {
  const socket = join(await mkdtemp(join(testFolder(), 'pg-')), 'socket');
  const wire = await listenForPglite(Promise.resolve(pglite), socket);
  return socketDatabase(socket, async () => {
    await wire.close();
    await pglite.close();
  });
}

/** A migrated data folder, kept from run to run for as long as the migrations stay the same. */
async function templateFile(): Promise<string> {
  const migrations = JSON.stringify(await readMigrations());
  const key = createHash('sha256').update(migrations).digest('hex').slice(0, 16);
  return join('node_modules', '.cache', 'motcua', `pglite-0.5.14-${key}.tar`);
}

async function saveTemplate(pglite: PGlite, file: string): Promise<void> {
  const dump = await pglite.dumpDataDir('none');
  await mkdir(join(file, '..'), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, file);
}
