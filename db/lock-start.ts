import type { Database } from './database.ts';

// Any number will do, as long as every version of the program uses the same.
const startLock = 7_004_713;

/**
 * Of processes that start together, lets one after the other change the database's shape. The lock ends with the
 * transaction: PGlite has one session, where a lock held longer than that would mean nothing.
 */
export async function lockStart(tx: Database): Promise<void> {
  await tx.query('set local statement_timeout = 0');
  await tx.query('select pg_advisory_xact_lock($1)', [startLock]);
}
