import type { Client, Pool, QueryResult } from 'pg';
import { Fault } from '#src/fault.ts';
import type { Database } from './database.ts';
import { databaseFault } from './database-fault.ts';

/** A database over a pool: every statement and every transaction has a connection of its own. */
export function poolDatabase(pool: Pool): Database {
  // The pool itself drops an idle connection that breaks; unheard, the event would end the process.
  pool.on('error', ignore);
  return {
    query: (sql, params) => run(pool, sql, params),
    async transaction(work) {
      const client = await pool.connect().catch(rethrow);
      client.on('error', ignore);
      try {
        return await inTransaction(client, work);
      } finally {
        client.off('error', ignore);
        client.release();
      }
    },
  };
}

/** A database over one connection: its statements and transactions wait for each other. */
export function clientDatabase(client: Client): Database {
  client.on('error', ignore);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work);
    last = turn.catch(ignore);
    return turn;
  };
  return {
    query: (sql, params) => inTurn(() => run(client, sql, params)),
    transaction: (work) => inTurn(() => inTransaction(client, work)),
  };
}

async function inTransaction<Result>(client: Client, work: (db: Database) => Promise<Result>) {
  let open = true;
  const db: Database = {
    async query(sql, params) {
      if (!open) throw new Fault('internal', 'A statement came after its transaction had ended.');
      return await run(client, sql, params);
    },
    async transaction() {
      throw new Fault('internal', 'A transaction was begun inside another.');
    },
  };
  try {
    await run(client, 'begin');
    const result = await work(db);
    await commit(client);
    return result;
  } catch (error) {
    await rollBack(client);
    throw error;
  } finally {
    open = false;
  }
}

async function commit(client: Client): Promise<void> {
  const { command } = await client.query('commit').catch(rethrow);
  // Postgres answers the commit of a failed transaction by rolling it back, without an error.
  if (command === 'ROLLBACK') {
    throw new Fault('internal', 'A transaction went on after one of its statements had failed.');
  }
}

/** A connection that cannot roll back is ended, so that no pool lends it out again. */
async function rollBack(client: Client): Promise<void> {
  await client.query('rollback').catch(() => void client.end().catch(ignore));
}

type Queryable = { query(sql: string, values: unknown[]): Promise<QueryResult> };

async function run<Row>(
  on: Queryable,
  sql: string,
  params: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const { rows } = await on.query(sql, [...params]).catch(rethrow);
  return rows;
}

function rethrow(cause: unknown): never {
  throw databaseFault(cause);
}

function ignore(): void {}
