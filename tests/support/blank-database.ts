import type { OpenDatabase } from '#db/database.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { openMemoryDatabase } from './memory-database.ts';
import { createScratchDatabase, testServerUrl } from './test-server.ts';

/** A database with nothing in it, not even migrations, of the kind that the run uses. Close it. */
export async function openBlankDatabase(): Promise<OpenDatabase> {
  if (testServerUrl() !== null) return await openPostgres((await createScratchDatabase()).url);
  const db = await openMemoryDatabase();
  await db.query('drop schema public cascade; create schema public; create extension vector');
  return db;
}
