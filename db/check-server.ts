import { Fault } from '#src/fault.ts';
import type { Database } from './database.ts';
import { sqlState } from './database-fault.ts';
import { lockStart } from './lock-start.ts';

/** Throws one sentence unless the server is new enough, speaks UTF-8 and has pgvector, which it switches on. */
export async function checkServer(db: Database): Promise<void> {
  const server = await describeServer(db);
  if (server.version < 150_000) {
    throw unfit(`PostgreSQL 15 or newer is needed, this server is ${server.versionName}`);
  }
  if (server.encoding !== 'UTF8') throw unfit(`its encoding is ${server.encoding}, UTF8 is needed`);
  if (server.vector === null) await switchVectorOn(db);
  await checkVector(db);
}

type Server = { version: number; versionName: string; encoding: string; vector: string | null };

async function describeServer(db: Database): Promise<Server> {
  const [server] = await db.query<Server>(
    `select current_setting('server_version_num')::int as version,
            current_setting('server_version') as "versionName",
            current_setting('server_encoding') as encoding,
            (select extversion from pg_extension where extname = 'vector') as vector`,
  );
  if (!server) throw unfit('it does not describe itself');
  return server;
}

async function switchVectorOn(db: Database): Promise<void> {
  const offered = await db.query(`select name from pg_available_extensions where name = 'vector'`);
  if (offered.length === 0) {
    throw unfit('it lacks pgvector, install its package or use the image pgvector/pgvector:pg17');
  }
  try {
    await db.transaction(async (tx) => {
      await lockStart(tx);
      await tx.query('create extension if not exists vector');
    });
  } catch (cause) {
    if (sqlState(cause) !== '42501') throw cause;
    throw unfit('pgvector is not switched on, have a superuser run "create extension vector" in it', cause);
  }
}

/** sparsevec, in which words are weighed, came with 0.7. */
async function checkVector(db: Database): Promise<void> {
  const [type] = await db.query(`select 1 from pg_type where typname = 'sparsevec'`);
  if (!type)
    throw unfit('its pgvector is older than 0.7, have a superuser run "alter extension vector update"');
}

function unfit(why: string, cause?: unknown): Fault {
  return new Fault('misconfigured', `The PostgreSQL of DATABASE_URL cannot be used: ${why}.`, { cause });
}
