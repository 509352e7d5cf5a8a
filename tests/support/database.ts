import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Database } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { poolDatabase } from '#db/pool-database.ts';
import { readMigrations } from '#db/read-migrations.node.ts';
import { readTypes } from '#db/read-types.ts';
import { openMemoryDatabase } from './memory-database.ts';
import { createScratchDatabase, testServerUrl } from './test-server.ts';

/**
 * The database of a test file: PGlite in memory, or with TEST_DATABASE_URL a scratch database on that server.
 * It is migrated, and empty before each test, or once before the first (`'once'`) where loading takes long.
 * Call it at the top of a file or of a describe.
 */
export function useTestDatabase(emptied: 'before-each' | 'once' = 'before-each'): Database {
  const emptyIt = async () => await empty(await threadDatabase());
  if (emptied === 'once') beforeAll(emptyIt);
  else beforeEach(emptyIt);
  return {
    query: async (sql, params) => {
      if (inTransaction.getStore())
        throw new Error('asked beside its own transaction: PGlite would wait for itself');
      return await (await threadDatabase()).query(sql, params);
    },
    transaction: async (work) => {
      if (inTransaction.getStore()) throw new Error('a transaction within another');
      const db = await threadDatabase();
      return await inTransaction.run(true, async () => await db.transaction(work));
    },
  };
}

/** A server's pool would hide what PGlite, with its one session, stands still for ever at. */
const inTransaction = new AsyncLocalStorage<true>();

/** What another program does on the same database while a transaction of ours is open. */
export async function asAnotherProgram<Done>(work: () => Promise<Done>): Promise<Done> {
  return await inTransaction.exit(work);
}

/** A group that needs several sessions, locks, LISTEN or statement timeouts, none of which PGlite has. */
export function serverOnly(name: string, tests: () => void): void {
  if (testServerUrl() === null) describe.skip(`${name} (skipped: needs TEST_DATABASE_URL)`, tests);
  else describe(name, tests);
}

/** The address of a new, unmigrated database on the server, dropped after the group. For `serverOnly` groups. */
export function useScratchDatabase(): () => string {
  let scratch: { readonly url: string; drop(): Promise<void> } | undefined;
  beforeAll(async () => {
    scratch = await createScratchDatabase();
  });
  afterAll(async () => await scratch?.drop());
  return () => {
    if (!scratch) throw new Error('the scratch database exists only while its tests run');
    return scratch.url;
  };
}

declare global {
  // One for all files of a thread: opening costs a second and 200 MB.
  var motcuaTestDatabase: Promise<Database> | undefined;
}

async function threadDatabase(): Promise<Database> {
  globalThis.motcuaTestDatabase ??= testServerUrl() === null ? openMemoryDatabase() : openScratchDatabase();
  return await globalThis.motcuaTestDatabase;
}

async function openScratchDatabase(): Promise<Database> {
  const { url } = await createScratchDatabase();
  const db = poolDatabase(new pg.Pool({ connectionString: url, max: 4, types: readTypes }));
  await migrate(db, await readMigrations());
  return db;
}

async function empty(db: Database): Promise<void> {
  const tables = await db.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables
      where schemaname = 'public' and tablename <> 'migrations'`,
  );
  // Truncating an empty table costs as much as a full one: look first.
  const looks = tables.map(({ name }) => `select '${name}' as name where exists (select 1 from ${name})`);
  const full = await db.query<{ name: string }>(looks.join(' union all '));
  if (full.length === 0) return;
  // The audit lets nobody empty it, for as long as its guard stands.
  await db.query(`alter table audit_entries disable trigger user;
    truncate ${full.map(({ name }) => name).join(', ')} restart identity cascade;
    alter table audit_entries enable trigger user`);
}
