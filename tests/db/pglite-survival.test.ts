import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenDatabase } from '#db/database.ts';
import { openPglite } from '#db/open-pglite.node.ts';
import { bundled } from '#tests/support/bundle-programs.ts';
import { emptyFolder, filledFolder } from '#tests/support/pglite-folder.ts';
import { type Program, startCommand } from '#tests/support/program.ts';

const programs: Program[] = [];
const databases: OpenDatabase[] = [];

let file = '';
beforeAll(async () => {
  file = await bundled('tests/support/owner-program.ts');
});

function startOwner(folder: string, task: 'hold' | 'write' | 'join'): Program {
  const program = startCommand([process.execPath, file, folder, task], {});
  programs.push(program);
  return program;
}

async function open(folder: string, whenHeld: 'refuse' | 'join' = 'refuse'): Promise<OpenDatabase> {
  const db = await openPglite(folder, { whenHeld, onLost: () => undefined });
  databases.push(db);
  return db;
}

async function kill(program: Program): Promise<void> {
  program.signal('SIGKILL');
  await program.ended;
}

afterEach(async () => {
  for (const db of databases.splice(0)) await db.close();
  for (const program of programs.splice(0)) await kill(program);
});

describe('the embedded database outlives its process', { timeout: 60_000 }, () => {
  it('with every acknowledged transaction, whole, after kill -9 amid writes', async () => {
    const folder = await filledFolder();
    let last = 0;
    for (const more of [100, 400]) {
      const writer = startOwner(folder, 'write');
      await writer.line(new RegExp(`^wrote ${last + more}$`));
      await kill(writer);
      const acknowledged = writer.lines
        .filter((line) => line.startsWith('wrote '))
        .map((line) => line.slice(6));
      const db = await open(folder);
      const rows = await db.query<{ number: string; halves: number; whole: boolean }>(
        `select number, count(*)::int as halves, bool_and(length(filling) = number % 3000) as whole
           from pairs group by number order by number`,
      );
      expect(rows.filter(({ halves, whole }) => halves !== 2 || !whole)).toEqual([]);
      const kept = new Set(rows.map(({ number }) => number));
      expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
      last = Number(rows.at(-1)?.number);
      await db.close();
    }
  });

  it('and begins anew when its first start was killed half-way', async () => {
    const folder = emptyFolder();
    const first = startOwner(folder, 'hold');
    const halfMade = join(folder, 'postgres.new', 'base');
    await vi.waitUntil(() => existsSync(halfMade), { timeout: 20_000, interval: 5 });
    await kill(first);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    const db = await open(folder);
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(folder, 'postgres.new'))).toBe(false);
    expect(statSync(join(folder, 'postgres')).mode & 0o077).toBe(0);
  });

  it('but not its own engine: whoever opened it is told when that breaks, and statements fail at once', async () => {
    const folder = await filledFolder();
    const lost = new Promise<string>((resolve) => {
      void openPglite(folder, { whenHeld: 'refuse', onLost: ({ message }) => resolve(message) }).then(
        async (db) => {
          databases.push(db);
          rmSync(join(folder, 'postgres', 'pg_wal'), { recursive: true });
          await db.query('select pg_switch_wal()').catch(() => undefined);
          await db.query(`insert into entries (id, kind) values ('lost', 'guide')`).catch(() => undefined);
        },
      );
    });
    expect(await lost).toContain('stopped by itself');
    await expect(databases[0]?.query('select 1')).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('a data folder has one owner', () => {
  it('so that a second one is refused by name, until the first is gone', async () => {
    const folder = await filledFolder();
    const owner = startOwner(folder, 'hold');
    await owner.line(/open/);
    const refused = await startOwner(folder, 'hold').ended;
    expect(refused.code).toBe(1);
    expect(refused.errors).toBe(
      `Another process (${owner.pid}) is using the data folder ${join(folder, 'postgres')}: stop it, or set MOTCUA_DATA_DIR to another folder.\n`,
    );
    await kill(owner);
    const db = await open(folder);
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('whom commands join, also while it is still opening, and leave without harm', async () => {
    const folder = await filledFolder();
    startOwner(folder, 'hold');
    await vi.waitUntil(() => existsSync(join(folder, 'postgres.lock')), { timeout: 10_000, interval: 5 });
    const first = await open(folder, 'join');
    await first.query(`insert into entries (id, kind) values ('a', 'guide')`);
    await first.close();
    const second = await open(folder, 'join');
    expect(await second.query('select id from entries')).toEqual([{ id: 'a' }]);
  });

  it('whose guests fail at once when it is killed', async () => {
    const folder = await filledFolder();
    const owner = startOwner(folder, 'hold');
    await owner.line(/open/);
    const guest = await open(folder, 'join');
    await guest.query('select 1');
    await kill(owner);
    await expect(guest.query('select 1')).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('who goes on when a guest is killed within a transaction, without what that one wrote', async () => {
    const folder = await filledFolder();
    const db = await open(folder);
    const guest = startOwner(folder, 'join');
    await guest.line(/in transaction/);
    const waiting = db.query('select id from entries');
    await kill(guest);
    expect(await waiting).toEqual([]);
  });

  it('also where the path is too long for a socket', async () => {
    const folder = await filledFolder('x'.repeat(120));
    const db = await open(folder);
    await db.query('create table notes (text text)');
    const guest = await open(folder, 'join');
    expect(await guest.query('select * from notes')).toEqual([]);
  });
});
