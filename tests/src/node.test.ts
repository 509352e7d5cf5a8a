import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readyAt, refusalOf, useNodeProgram } from '#tests/support/node-program.ts';
import { emptyFolder, filledFolder } from '#tests/support/pglite-folder.ts';

const node = useNodeProgram();

describe('the program', { timeout: 60_000 }, () => {
  it('says where it is ready, answers there, and leaves nothing behind when it is told to stop', async () => {
    const folder = await filledFolder();
    const program = node.startFromSource({ MOTCUA_DATA_DIR: folder });
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
    const program = node.start({ MOTCUA_DATA_DIR: folder });
    await vi.waitUntil(() => existsSync(join(folder, 'postgres.new')), { timeout: 20_000, interval: 5 });
    program.signal('SIGINT');
    expect((await program.ended).code).toBe(0);
    expect(existsSync(join(folder, 'postgres.lock'))).toBe(false);
    await readyAt(node.start({ MOTCUA_DATA_DIR: folder }));
  });

  it('shows a new link to the first admin at each start, until somebody has come', async () => {
    const folder = await filledFolder();
    const linkOf = async () => {
      const program = node.start({ MOTCUA_DATA_DIR: folder });
      const line = await program.line(/first admin/);
      return { program, link: /http\S+$/.exec(line.trim())?.[0] ?? '' };
    };
    const first = await linkOf();
    expect((await fetch(first.link)).status).toBe(200);
    first.program.signal('SIGTERM');
    expect(await first.program.ended).toEqual({ code: 0, errors: '' });
    const second = await linkOf();
    const path = new URL(first.link).pathname;
    expect((await fetch(new URL(path, second.link))).status).toBe(404);
    expect((await fetch(second.link)).status).toBe(200);
  });

  it('stops with the shell that npm started it in, which passes no signal on', async () => {
    const folder = await filledFolder();
    const inShell = ['sh', '-c', `${process.execPath} --import tsx src/node.ts; true`];
    const environment = { MOTCUA_DATA_DIR: folder, PORT: '0', npm_lifecycle_event: 'start' };
    const shell = node.startIn(inShell, environment);
    await shell.line(/is ready/);
    shell.signal('SIGTERM');
    await shell.ended;
    expect(readdirSync(folder)).toEqual(['postgres', 'session-secret']);
  });

  it('refuses a data folder that another is using, and a port that is taken, and loses nothing', async () => {
    const folder = await filledFolder();
    const first = node.start({ MOTCUA_DATA_DIR: folder });
    const url = await readyAt(first);
    const second = node.start({ MOTCUA_DATA_DIR: folder });
    expect(await refusalOf(second)).toBe(
      `Another process (${first.pid}) is using the data folder ${join(folder, 'postgres')}: stop it, or set MOTCUA_DATA_DIR to another folder.`,
    );
    const port = new URL(url).port;
    const third = node.start({ MOTCUA_DATA_DIR: await filledFolder(), PORT: port });
    expect(await refusalOf(third)).toBe(
      `Port ${port} is in use: stop the other program, or set PORT to another number.`,
    );
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('refuses a damaged data folder', async () => {
    const folder = await filledFolder();
    rmSync(join(folder, 'postgres', 'global', 'pg_control'));
    expect(await refusalOf(node.start({ MOTCUA_DATA_DIR: folder }))).toContain('is damaged');
  });

  it('lists everything that is wrong with its environment', async () => {
    const said = await refusalOf(
      node.start({ PORT: 'abc', RATE_LIMIT_PER_MINUTE: '-1', DATABASE_URL: 'mysql://x' }),
    );
    expect(said.split('\n')[0]).toBe('The environment is not usable:');
    for (const name of ['PORT', 'RATE_LIMIT_PER_MINUTE', 'DATABASE_URL'])
      expect(said).toContain(`\n  ${name}: `);
  });

  it('refuses to be a worker apart on the embedded database', async () => {
    expect(await refusalOf(node.start({ MOTCUA_ROLE: 'worker' }))).toContain(
      'MOTCUA_ROLE: worker needs DATABASE_URL',
    );
  });

  it.each([
    [{ TELEGRAM_MODE: 'webhook' }, ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET']],
    [{ ZALO_APP_ID: '1' }, ['ZALO_APP_SECRET', 'ZALO_OA_ID', 'ZALO_OA_SECRET_KEY']],
  ])(
    'does not start with the channel of %j on and its secrets missing, and says which',
    async (given, missing) => {
      const said = await refusalOf(node.start(given));
      for (const name of missing) expect(said).toMatch(new RegExp(`^  ${name}: is needed, because`, 'm'));
    },
  );

  it('refuses a PostgreSQL that is down', async () => {
    const said = await refusalOf(node.start({ DATABASE_URL: 'postgres://motcua:s3cret@127.0.0.1:1/motcua' }));
    expect(said).toMatch(/^The PostgreSQL at 127\.0\.0\.1:1 \(DATABASE_URL\) cannot be used: .+\.$/);
    expect(said).not.toContain('s3cret');
  });
});
