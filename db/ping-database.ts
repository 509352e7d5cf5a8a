import type { Database } from './database.ts';

/** Returns when the database answers; throws its `unavailable` fault otherwise. */
export async function pingDatabase(db: Database): Promise<void> {
  await db.query('select 1');
}
