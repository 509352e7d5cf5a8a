import type { Config } from '#src/config.ts';
import type { OpenDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite, type PgliteChoices } from './open-pglite.node.ts';
import { openPostgres } from './open-postgres.ts';
import { readMigrations } from './read-migrations.node.ts';

/** Opens whichever database is configured and brings its tables up to date. */
export async function openDatabase(where: Config['database'], choices: PgliteChoices): Promise<OpenDatabase> {
  const db =
    where.kind === 'pglite' ? await openPglite(where.folder, choices) : await openPostgres(where.url);
  try {
    await migrate(db, await readMigrations());
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
