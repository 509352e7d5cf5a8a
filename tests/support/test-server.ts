import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { testFolder } from './test-folder.ts';

/** Vitest's global set-up: gives the run a folder, and at its end drops every scratch database that it made. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-test-'));
  process.env.MOTCUA_TEST_FOLDER = folder;
  const server = testServerUrl();
  if (server !== null) await onServer(server, (client) => client.query('select 1'));
  return async () => {
    if (server !== null) await onServer(server, (client) => dropAll(client, `${scratchPrefix()}%`));
    await rm(folder, { recursive: true, force: true });
  };
}

/** The PostgreSQL that tests may use, if any. `TEST_PG=required` (npm run test:pg) demands it. */
export function testServerUrl(): string | null {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return url;
  if (process.env.TEST_PG !== 'required') return null;
  throw new Error('Set TEST_DATABASE_URL to a PostgreSQL with pgvector on which databases may be created.');
}

/** An empty database with a name of its own on the test server. Dropped with the run if not before. */
export async function createScratchDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const server = testServerUrl();
  if (server === null) throw new Error('needs TEST_DATABASE_URL');
  const name = `${scratchPrefix()}${randomUUID().slice(0, 8)}`;
  await onServer(server, (client) => client.query(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => await onServer(server, (client) => dropAll(client, name)) };
}

function scratchPrefix(): string {
  const run = createHash('sha256').update(testFolder()).digest('hex').slice(0, 12);
  return `motcua_test_${run}_`;
}

async function dropAll(client: pg.Client, pattern: string): Promise<void> {
  const { rows } = await client.query('select datname from pg_database where datname like $1', [pattern]);
  for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
