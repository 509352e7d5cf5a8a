import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { setup as buildPage } from '#tests/support/build-page.ts';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';
import { emptyFolder, filledFolder } from '#tests/support/pglite-folder.ts';
import { type Program, startCommand, startProgram } from '#tests/support/program.ts';

const programs: Program[] = [];

function startNode(environment: Record<string, string>): Program {
  const program = startProgram('src/node.ts', [], { HOST: '127.0.0.1', PORT: '0', ...environment });
  programs.push(program);
  return program;
}

async function readyAt(program: Program): Promise<string> {
  const line = await program.line(/^Một Cửa is ready/);
  expect(line).toMatch(/^Một Cửa is ready: open http:\/\/127\.0\.0\.1:\d+$/);
  return line.replace(/^.*open /, '');
}

/** One line on stderr, a code other than 0, and no stack. */
async function refusalOf(program: Program): Promise<string> {
  const { code, errors } = await program.ended;
  expect(code).toBe(1);
  expect(errors).not.toMatch(/^\s+at /m);
  return errors.trimEnd();
}

beforeAll(buildPage);
afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGKILL');
    await program.ended;
  }
});

describe('the program', { timeout: 60_000 }, () => {
  it('says where it is ready, answers there, and leaves nothing behind when it is told to stop', async () => {
    const folder = await filledFolder();
    const program = startNode({ MOTCUA_DATA_DIR: folder });
    const url = await readyAt(program);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' });
    const asked = await fetch(`${url}/api/v1/questions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'lệ phí đổi bằng lái xe' }),
    });
    expect(await asked.json()).toMatchObject({ procedure: { code: '3.000347' } });
    program.signal('SIGTERM');
    expect(await program.ended).toEqual({ code: 0, errors: '' });
    expect(readdirSync(folder)).toEqual(['postgres', 'session-secret']);
  });

  it('stops at once when it is told so within its first start, and starts the next time', async () => {
    const folder = emptyFolder();
    const program = startNode({ MOTCUA_DATA_DIR: folder });
    await vi.waitUntil(() => existsSync(join(folder, 'postgres.new')), { timeout: 20_000, interval: 5 });
    program.signal('SIGINT');
    expect((await program.ended).code).toBe(0);
    expect(existsSync(join(folder, 'postgres.lock'))).toBe(false);
    await readyAt(startNode({ MOTCUA_DATA_DIR: folder }));
  });

  it('stops with the shell that npm started it in, which passes no signal on', async () => {
    const folder = await filledFolder();
    const inShell = ['sh', '-c', `${process.execPath} --import tsx src/node.ts; true`];
    const environment = { MOTCUA_DATA_DIR: folder, PORT: '0', npm_lifecycle_event: 'start' };
    const shell = startCommand(inShell, environment);
    programs.push(shell);
    await shell.line(/is ready/);
    shell.signal('SIGTERM');
    await shell.ended;
    expect(readdirSync(folder)).toEqual(['postgres', 'session-secret']);
  });

  it('refuses a data folder that another is using, and a port that is taken, and loses nothing', async () => {
    const folder = await filledFolder();
    const first = startNode({ MOTCUA_DATA_DIR: folder });
    const url = await readyAt(first);
    const second = startNode({ MOTCUA_DATA_DIR: folder });
    expect(await refusalOf(second)).toBe(
      `Another process (${first.pid}) is using the data folder ${join(folder, 'postgres')}: stop it, or set MOTCUA_DATA_DIR to another folder.`,
    );
    const port = new URL(url).port;
    const third = startNode({ MOTCUA_DATA_DIR: await filledFolder(), PORT: port });
    expect(await refusalOf(third)).toBe(
      `Port ${port} is in use: stop the other program, or set PORT to another number.`,
    );
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('refuses a damaged data folder', async () => {
    const folder = await filledFolder();
    rmSync(join(folder, 'postgres', 'global', 'pg_control'));
    expect(await refusalOf(startNode({ MOTCUA_DATA_DIR: folder }))).toContain('is damaged');
  });

  it('lists everything that is wrong with its environment', async () => {
    const said = await refusalOf(
      startNode({ PORT: 'abc', RATE_LIMIT_PER_MINUTE: '-1', DATABASE_URL: 'mysql://x' }),
    );
    expect(said.split('\n')[0]).toBe('The environment is not usable:');
    for (const name of ['PORT', 'RATE_LIMIT_PER_MINUTE', 'DATABASE_URL'])
      expect(said).toContain(`\n  ${name}: `);
  });

  it('refuses to be a worker apart on the embedded database', async () => {
    expect(await refusalOf(startNode({ MOTCUA_ROLE: 'worker' }))).toContain(
      'MOTCUA_ROLE: worker needs DATABASE_URL',
    );
  });

  it.each([
    [{ TELEGRAM_MODE: 'webhook' }, ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET']],
    [{ ZALO_APP_ID: '1' }, ['ZALO_APP_SECRET', 'ZALO_OA_ID', 'ZALO_OA_SECRET_KEY']],
  ])(
    'does not start with the channel of %j on and its secrets missing, and says which',
    async (given, missing) => {
      const said = await refusalOf(startNode(given));
      for (const name of missing) expect(said).toMatch(new RegExp(`^  ${name}: is needed, because`, 'm'));
    },
  );

  it('refuses a PostgreSQL that is down', async () => {
    const said = await refusalOf(startNode({ DATABASE_URL: 'postgres://motcua:s3cret@127.0.0.1:1/motcua' }));
    expect(said).toMatch(/^The PostgreSQL at 127\.0\.0\.1:1 \(DATABASE_URL\) cannot be used: .+\.$/);
    expect(said).not.toContain('s3cret');
  });
});

serverOnly('the program on a PostgreSQL server', () => {
  const url = useScratchDatabase();
  const secret = { SESSION_SECRET: 'a secret of tests, thirty-two letters' };
  const startOnServer = (environment: Record<string, string>) =>
    startNode({ DATABASE_URL: url(), ...secret, ...environment });

  it('starts twice at once on an empty database', async () => {
    const started = [1, 2].map(() => startOnServer({}));
    const addresses = await Promise.all(started.map(readyAt));
    for (const address of addresses) expect((await fetch(`${address}/readyz`)).status).toBe(200);
    for (const program of started) program.signal('SIGTERM');
    for (const program of started) expect(await program.ended).toEqual({ code: 0, errors: '' });
  });

  it('asks for a secret that all programs there can share', async () => {
    expect(await refusalOf(startOnServer({ SESSION_SECRET: '' }))).toContain(
      'SESSION_SECRET: is needed with',
    );
  });

  it('runs as web, worker and sender apart, each of which tells how it does and stops when told to', async () => {
    const web = startOnServer({ MOTCUA_ROLE: 'web' });
    const worker = startOnServer({ MOTCUA_ROLE: 'worker' });
    const sender = startOnServer({ MOTCUA_ROLE: 'sender', PORT: '' });
    const [page, health] = [await readyAt(web), await readyAt(worker)];
    expect(await sender.line(/^Một Cửa is ready: sender$/)).toBeTruthy();
    expect((await fetch(page)).status).toBe(200);
    expect([(await fetch(`${health}/livez`)).status, (await fetch(health)).status]).toEqual([200, 404]);
    for (const program of [web, worker, sender]) program.signal('SIGTERM');
    for (const program of [web, worker, sender]) expect(await program.ended).toEqual({ code: 0, errors: '' });
  });
});
