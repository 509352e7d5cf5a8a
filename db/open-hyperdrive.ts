import pg from 'pg';
import type { OpenDatabase } from './database.ts';
import { databaseFault } from './database-fault.ts';
import { clientDatabase } from './pool-database.ts';
import { readTypes } from './read-types.ts';

/** One connection for one request on Workers: Hyperdrive keeps the pool, and no socket outlives its request there. */
export async function openHyperdrive(connectionString: string): Promise<OpenDatabase> {
  const client = new pg.Client({ connectionString, types: readTypes, connectionTimeoutMillis: 10_000 });
  const db = clientDatabase(client);
  await client.connect().catch((cause: unknown) => {
    throw databaseFault(cause);
  });
  return { engine: 'postgres', ...db, close: async () => await client.end() };
}
