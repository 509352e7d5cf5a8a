import pg from 'pg';
import { Fault } from '#src/fault.ts';
import { checkServer } from './check-server.ts';
import type { OpenDatabase } from './database.ts';
import { sqlState } from './database-fault.ts';
import { poolDatabase } from './pool-database.ts';
import { readTypes } from './read-types.ts';

/** Opens a PostgreSQL server. What keeps it from serving us is said in one sentence, without the password. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  if (!URL.canParse(url)) {
    const form = 'postgres://user:password@host:port/database';
    throw new Fault('misconfigured', `DATABASE_URL is not an address of the form ${form}.`);
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'motcua',
    types: readTypes,
    onConnect: limitSession,
  });
  const db = poolDatabase(pool);
  try {
    await checkServer(db);
  } catch (error) {
    await pool.end();
    throw unreachable(url, error);
  }
  let closing: Promise<void> | undefined;
  return {
    engine: 'postgres',
    ...db,
    close() {
      closing ??= pool.end();
      return closing;
    },
  };
}

/** By a statement, not in the start-up message, which poolers between us and the server refuse. */
async function limitSession(client: pg.ClientBase): Promise<void> {
  await client.query(
    `set statement_timeout = '30s'; set idle_in_transaction_session_timeout = '60s'; set timezone = 'UTC'`,
  );
}

function unreachable(url: string, error: unknown): Fault {
  if (error instanceof Fault && error.code === 'misconfigured') return error;
  const { host, username, pathname } = new URL(url);
  const reason = reasonOf(sqlState(error), { username, database: pathname.slice(1) }) ?? wordsOf(error);
  const sentence = `The PostgreSQL at ${host || 'localhost'} (DATABASE_URL) cannot be used: ${reason}.`;
  return new Fault('unavailable', sentence, { cause: error });
}

function reasonOf(state: string | null, asked: { username: string; database: string }): string | null {
  switch (state) {
    case 'ECONNREFUSED':
      return 'nothing answers there, start it or correct the address';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its host name is not known';
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'it cannot be reached over the network';
    case '28P01':
    case '28000':
      return `it does not let ${asked.username || 'this user'} in, check the user and the password`;
    case '3D000':
      return `it has no database ${asked.database}`;
    case '53300':
      return 'it has no free connection';
    case '57P03':
      return 'it is still starting or shutting down';
    default:
      return null;
  }
}

/** The driver's words stand on the cause: ours only wrap them. */
function wordsOf(error: unknown): string {
  const cause = error instanceof Fault ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
