import { createServer } from 'node:net';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openPostgres } from '#db/open-postgres.ts';
import type { Fault } from '#src/fault.ts';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';
import { databaseContract } from './database-contract.ts';

const refusal = async (url: string) =>
  await openPostgres(url).then(
    async (db) => {
      await db.close();
      return 'it opened';
    },
    (error: Fault) => error.message,
  );

/** A port on which nobody listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('a PostgreSQL server that cannot be reached', () => {
  it('is named with its address and the reason, and without the password', async () => {
    const port = await closedPort();
    const said = await refusal(`postgres://motcua:s3cret@127.0.0.1:${port}/motcua`);
    expect(said).toBe(
      `The PostgreSQL at 127.0.0.1:${port} (DATABASE_URL) cannot be used: nothing answers there, start it or correct the address.`,
    );
  });

  it('is not even sought when its address is none', async () => {
    expect(await refusal('postgres://[motcua')).toBe(
      'DATABASE_URL is not an address of the form postgres://user:password@host:port/database.',
    );
  });

  it('is not taken for one when something else answers', async () => {
    const server = createServer((socket) => socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await refusal(`postgres://127.0.0.1:${port}/motcua`)).toMatch(/cannot be used: .+\.$/);
    await new Promise((resolve) => server.close(resolve));
  });
});

serverOnly('a PostgreSQL server', () => {
  const url = useScratchDatabase();
  const as = (change: (url: URL) => void) => {
    const changed = new URL(url());
    change(changed);
    return changed.href;
  };
  const asSuperuser = async (sql: string) => {
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };

  it('without the database is refused', async () => {
    const said = await refusal(as((changed) => (changed.pathname = '/nowhere')));
    expect(said).toContain('it has no database nowhere.');
  });

  it('that does not know the user is refused', async () => {
    const said = await refusal(as((changed) => (changed.username = 'stranger')));
    expect(said).toContain('it does not let stranger in, check the user and the password.');
  });

  it('where pgvector is off and the user may not switch it on is refused, until a superuser does', async () => {
    const role = `motcua_test_${new URL(url()).pathname.split('_').at(-1)}`;
    await asSuperuser(`create role ${role} login`);
    const asRole = as((changed) => (changed.username = role));
    try {
      expect(await refusal(asRole)).toBe(
        'The PostgreSQL of DATABASE_URL cannot be used: pgvector is not switched on, have a superuser run "create extension vector" in it.',
      );
      await asSuperuser('create extension vector');
      expect(await refusal(asRole)).toBe('it opened');
    } finally {
      await asSuperuser(`drop extension if exists vector; drop role ${role}`);
    }
  });

  it('whose pgvector is too old for sparse vectors is refused', async () => {
    await asSuperuser('create extension vector; alter type sparsevec rename to unknown_yet');
    expect(await refusal(url())).toContain('its pgvector is older than 0.7');
    await asSuperuser('alter type unknown_yet rename to sparsevec; drop extension vector');
  });

  it('does not let a statement run for ever', async () => {
    const db = await openPostgres(url());
    const [row] = await db.query<{ limit: string }>(`select current_setting('statement_timeout') as limit`);
    expect(row?.limit).toBe('30s');
    const work = db.transaction(async (tx) => {
      await tx.query(`set local statement_timeout = '50ms'`);
      await tx.query('select pg_sleep(5)');
    });
    await expect(work).rejects.toMatchObject({ code: 'unavailable' });
    await db.close();
  });

  it('that ends our connections is served by new ones', async () => {
    const db = await openPostgres(url());
    await db.query('select 1');
    await asSuperuser(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await db.query('select 1').catch(() => undefined);
    expect(await db.query('select 2 as two')).toEqual([{ two: 2 }]);
    await db.close();
  });

  it('that ends a connection within a transaction fails that transaction only', async () => {
    const db = await openPostgres(url());
    const work = db.transaction(async (tx) => {
      await tx.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
      await tx.query('select 1');
    });
    await expect(work).rejects.toMatchObject({ code: 'unavailable' });
    expect(await db.query('select 2 as two')).toEqual([{ two: 2 }]);
    await db.close();
  });
});

serverOnly('a PostgreSQL server, as every database,', () => {
  const url = useScratchDatabase();
  databaseContract(async () => await openPostgres(url()));
});
