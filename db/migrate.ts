import { Fault } from '#src/fault.ts';
import type { Database } from './database.ts';
import { lockStart } from './lock-start.ts';

/** One file of `db/migrations`. */
export type Migration = { readonly name: string; readonly sql: string };

/**
 * Applies what is missing, in order, each file in a transaction of its own, and returns the names applied.
 * Processes that start together wait for each other.
 */
export async function migrate(db: Database, migrations: readonly Migration[]): Promise<readonly string[]> {
  const applied: string[] = [];
  for (const wanted of [null, ...migrations]) {
    const name = await db.transaction((step) => takeStep(step, wanted, migrations));
    if (name !== null) applied.push(name);
  }
  return applied;
}

/** With no migration wanted it only makes the table and checks that the database's past is a part of ours. */
async function takeStep(db: Database, wanted: Migration | null, ours: readonly Migration[]) {
  await lockStart(db);
  await createTable(db);
  const past = await appliedMigrations(db);
  await refuseForeignPast(past, ours);
  if (wanted === null || past.some((row) => row.name === wanted.name)) return null;
  await db.query(wanted.sql);
  await db.query('insert into migrations (name, hash) values ($1, $2)', [wanted.name, await hashOf(wanted)]);
  return wanted.name;
}

type Applied = { readonly name: string; readonly hash: string };

async function createTable(db: Database): Promise<void> {
  await db.query(`create table if not exists migrations (
    name text primary key,
    hash text not null,
    applied_at timestamptz not null default now()
  )`);
}

async function appliedMigrations(db: Database): Promise<readonly Applied[]> {
  return await db.query<Applied>('select name, hash from migrations order by name');
}

async function refuseForeignPast(past: readonly Applied[], ours: readonly Migration[]): Promise<void> {
  for (const [index, row] of past.entries()) {
    const known = ours.find((migration) => migration.name === row.name);
    if (!known) {
      throw new Fault(
        'misconfigured',
        `The database was used by a newer version of this program (it has ${row.name}): start that version.`,
      );
    }
    if ((await hashOf(known)) !== row.hash) {
      throw new Fault(
        'misconfigured',
        `The migration ${row.name} was changed after this database had applied it: restore the file and put the change into a new one.`,
      );
    }
    if (ours[index] !== known) {
      throw new Fault(
        'misconfigured',
        `The database has ${row.name} but not ${ours[index]?.name}, which comes before it: give the new file a later number.`,
      );
    }
  }
}

/** Of the words, not of the line ends, which git may change. */
async function hashOf(migration: Migration): Promise<string> {
  const bytes = new TextEncoder().encode(migration.sql.replaceAll('\r\n', '\n'));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
