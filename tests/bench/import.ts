import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';

/**
 * How long an import of the real records takes and how much memory: into PGlite on a folder that is set up, and
 * with TEST_DATABASE_URL into a server. Each once into an empty catalogue and once more. Fails above the limits.
 */
const records = resolve('..', 'shared', 'data', 'procedures.jsonl');
const limits = { pglite: 240, server: 90, megabytes: 600 };

type Measured = { readonly read: number; readonly seconds: number; readonly megabytes: number };

if (!existsSync(records)) {
  console.log(`skipped: needs ${records}`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-import-'));
  const empty = join(folder, 'empty.jsonl');
  writeFileSync(empty, '');
  console.log('database  catalogue  records  seconds  peak MB');
  const withinPglite = await bench('pglite', { MOTCUA_DATA_DIR: join(folder, 'state') }, empty);
  const server = process.env.TEST_DATABASE_URL;
  const withinServer = server
    ? await onScratch(server, (url) => bench('server', { DATABASE_URL: url }, empty))
    : true;
  rmSync(folder, { recursive: true });
  if (!server) console.log('server    skipped: needs TEST_DATABASE_URL');
  process.exitCode = withinPglite && withinServer ? 0 : 1;
}

async function bench(
  name: 'pglite' | 'server',
  environment: Readonly<Record<string, string>>,
  empty: string,
): Promise<boolean> {
  await runImport(environment, empty);
  let within = true;
  for (const catalogue of ['empty', 'same']) {
    const { read, seconds, megabytes } = await runImport(environment, records);
    const cells = [String(read).padStart(8), seconds.toFixed(1).padStart(8), String(megabytes).padStart(8)];
    console.log(`${name.padEnd(9)} ${catalogue.padEnd(9)} ${cells.join(' ')}`);
    within &&= seconds <= limits[name] && megabytes <= limits.megabytes;
  }
  return within;
}

/** The figures are the command's own, as an admin sees them. */
async function runImport(environment: Readonly<Record<string, string>>, file: string): Promise<Measured> {
  const command = ['--import', 'tsx', 'src/commands/knowledge.ts', 'import', file];
  const child = spawn(process.execPath, command, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let said = '';
  for await (const chunk of child.stdout) said += chunk;
  const [code] = await ended;
  const [, read] = /^read +(\d+)$/m.exec(said) ?? [];
  const [, seconds, megabytes] = /^([\d.]+) s, .* peak memory (\d+) MB$/m.exec(said) ?? [];
  if (code !== 0 || !read) throw new Error(`the import ended with ${code}:\n${said}`);
  return { read: Number(read), seconds: Number(seconds), megabytes: Number(megabytes) };
}

async function onScratch(server: string, work: (url: string) => Promise<boolean>): Promise<boolean> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const name = `motcua_bench_import_${process.pid}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await client.query(`create database ${name}`);
  try {
    return await work(url.href);
  } finally {
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  }
}
