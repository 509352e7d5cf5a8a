import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '#db/database.ts';
import { type Migration, migrate } from '#db/migrate.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { readMigrations } from '#db/read-migrations.node.ts';
import { openBlankDatabase } from '#tests/support/blank-database.ts';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';

const first: Migration = { name: '0001-a.sql', sql: 'create table a (n int);\ninsert into a values (1);\n' };
const second: Migration = { name: '0002-b.sql', sql: 'alter table a add column m int default 7;\n' };
const broken: Migration = { name: '0003-c.sql', sql: 'create table c (n int); select 1 / 0;' };

describe('migrations', () => {
  let db: OpenDatabase;
  beforeAll(async () => {
    db = await openBlankDatabase();
  });
  afterAll(async () => {
    await db.close();
  });
  beforeEach(async () => {
    await db.query('drop schema public cascade; create schema public; create extension vector');
  });

  it('are applied in order to an empty database, and not again', async () => {
    expect(await migrate(db, [first, second])).toEqual(['0001-a.sql', '0002-b.sql']);
    expect(await migrate(db, [first, second])).toEqual([]);
    expect(await db.query('select n, m from a')).toEqual([{ n: 1, m: 7 }]);
  });

  it('are taken up where an older version of the program left off', async () => {
    await migrate(db, [first]);
    expect(await migrate(db, [first, second])).toEqual(['0002-b.sql']);
  });

  it('leave nothing of one that fails, and everything of those before it', async () => {
    await expect(migrate(db, [first, broken])).rejects.toMatchObject({ name: 'Fault' });
    expect(await db.query(`select to_regclass('a') as a, to_regclass('c') as c`)).toEqual([
      { a: 'a', c: null },
    ]);
    expect(await migrate(db, [first, { ...broken, sql: 'create table c (n int)' }])).toEqual(['0003-c.sql']);
  });

  it('are refused when an applied one was changed, but not for its line ends', async () => {
    await migrate(db, [first, second]);
    const windows = { ...first, sql: first.sql.replaceAll('\n', '\r\n') };
    expect(await migrate(db, [windows, second])).toEqual([]);
    const changed = { ...first, sql: `${first.sql} -- a word more` };
    await expect(migrate(db, [changed, second])).rejects.toThrow(/0001-a\.sql was changed after/);
  });

  it('are refused by a program older than the database', async () => {
    await migrate(db, [first, second]);
    await expect(migrate(db, [first])).rejects.toThrow(
      /newer version of this program \(it has 0002-b\.sql\)/,
    );
  });

  it('are refused when a new one is numbered before an applied one', async () => {
    await migrate(db, [second]).catch(() => undefined);
    await db.query('create table a (n int)');
    await migrate(db, [second]);
    await expect(migrate(db, [first, second])).rejects.toThrow(/has 0002-b\.sql but not 0001-a\.sql/);
  });

  it('that we ship make every table on an empty database', async () => {
    const shipped = await readMigrations();
    expect(await migrate(db, shipped)).toEqual(shipped.map(({ name }) => name));
    expect(await migrate(db, shipped)).toEqual([]);
    await db.query(`insert into entries (id, kind) values ('1.000001', 'procedure')`);
  });
});

serverOnly('migrations of processes that start together', () => {
  const url = useScratchDatabase();

  it('are applied once each', async () => {
    const slow = { name: '0002-slow.sql', sql: 'create table b (n int); select pg_sleep(0.3);' };
    const opened = await Promise.all([1, 2, 3, 4].map(() => openPostgres(url())));
    const applied = await Promise.all(opened.map((db) => migrate(db, [first, slow])));
    await Promise.all(opened.map((db) => db.close()));
    expect(applied.flat().sort()).toEqual(['0001-a.sql', '0002-slow.sql']);
  });
});
