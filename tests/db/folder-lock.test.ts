import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lockFolder } from '#db/folder-lock.node.ts';
import { bundled } from '#tests/support/bundle-programs.ts';
import { emptyFolder } from '#tests/support/pglite-folder.ts';
import { type Program, startCommand } from '#tests/support/program.ts';

const programs: Program[] = [];
let locker = '';
beforeAll(async () => {
  locker = await bundled('tests/support/lock-program.ts');
});

const lockElsewhere = (file: string) => {
  const program = startCommand([process.execPath, locker, file], {});
  programs.push(program);
  return program;
};

afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGKILL');
    await program.ended;
  }
});

describe('the lock of a data folder', () => {
  it('is ours when nobody has it, names its owner to the next, and goes with its release', async () => {
    const file = join(emptyFolder(), 'postgres.lock');
    const lock = await lockFolder(file, 'a.sock');
    expect(lock.kind).toBe('ours');
    expect(await lockFolder(file, 'b.sock')).toMatchObject({ kind: 'held', owner: { pid: process.pid } });
    if (lock.kind === 'ours') lock.release();
    expect(existsSync(file)).toBe(false);
  });

  it('is held as long as another process lives, and taken over after its kill -9', async () => {
    const file = join(emptyFolder(), 'postgres.lock');
    const other = lockElsewhere(file);
    expect(await other.line(/./)).toBe('ours');
    expect(await lockFolder(file, 'a.sock')).toMatchObject({ kind: 'held', owner: { pid: other.pid } });
    other.signal('SIGKILL');
    await other.ended;
    const lock = await lockFolder(file, 'a.sock');
    expect(lock.kind).toBe('ours');
    if (lock.kind === 'ours') lock.release();
  });

  it('is taken over from a dead owner whose number another process has now', async () => {
    const file = join(emptyFolder(), 'postgres.lock');
    const other = lockElsewhere(file);
    await other.line(/ours/);
    const owner = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...owner, started: 'in another life' }));
    expect((await lockFolder(file, 'a.sock')).kind).toBe('ours');
  });

  it('is taken over from a file that names nobody', async () => {
    const file = join(emptyFolder(), 'postgres.lock');
    for (const words of ['', 'garbage', '{"pid": "1"}']) {
      writeFileSync(file, words);
      const lock = await lockFolder(file, 'a.sock');
      expect(lock.kind).toBe('ours');
      if (lock.kind === 'ours') lock.release();
    }
  });

  it('is held by an owner in another container for as long as it answers on its socket', async () => {
    const folder = emptyFolder();
    const file = join(folder, 'postgres.lock');
    const owner = { pid: 1, started: null, host: 'another container', socket: 'other.sock' };
    const words = JSON.stringify(owner);
    writeFileSync(file, words);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, 'other.sock'), resolve));
    expect((await lockFolder(file, 'a.sock')).kind).toBe('held');
    await new Promise((resolve) => server.close(resolve));
    expect((await lockFolder(file, 'a.sock')).kind).toBe('ours');
  });

  it('goes to exactly one of several that find the same dead owner', async () => {
    const file = join(emptyFolder(), 'postgres.lock');
    const dead = { pid: 999_999_999, started: null, host: 'x', socket: 'x.sock' };
    writeFileSync(file, JSON.stringify(dead));
    const started = [1, 2, 3, 4].map(() => lockElsewhere(file));
    const said = await Promise.all(started.map((program) => program.line(/./)));
    expect(said.sort()).toEqual(['held', 'held', 'held', 'ours']);
  });
});
