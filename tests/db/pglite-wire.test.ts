import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '#db/database.ts';
import { listenForPglite, type PgliteWire } from '#db/pglite-wire.node.ts';
import { socketDatabase } from '#db/socket-database.node.ts';
import { emptyFolder, filledFolder } from '#tests/support/pglite-folder.ts';

describe('PGlite on a socket', () => {
  const socket = join(emptyFolder(), 'socket');
  const opened: OpenDatabase[] = [];
  let pglite: PGlite;
  let wire: PgliteWire;

  /** A client of its own: another process would see the same. */
  const connect = () => {
    const db = socketDatabase(socket, async () => undefined);
    opened.push(db);
    return db;
  };

  beforeAll(async () => {
    const opening = PGlite.create(join(await filledFolder(), 'postgres'));
    wire = await listenForPglite(opening, socket, 200);
    pglite = await opening;
    await pglite.exec('create table marks (mark text)');
  });
  beforeEach(async () => {
    await pglite.exec('truncate marks');
  });
  afterAll(async () => {
    for (const db of opened) await db.close();
    await wire.close();
    await pglite.close();
  });

  it('keeps two clients apart, whatever the length of what they say', async () => {
    const [long, short] = [connect(), connect()];
    const text = 'x'.repeat(1_000_000);
    const asked = Array.from({ length: 20 }, async (_, n) => [
      await long.query('select length($1) as length, $2::int as n', [text, n]),
      await short.query('select $1::text as word', [`word ${n}`]),
    ]);
    const expected = asked.map((_, n) => [[{ length: 1_000_000, n }], [{ word: `word ${n}` }]]);
    expect(await Promise.all(asked)).toEqual(expected);
  });

  it('lets nobody into an open transaction', async () => {
    const [first, second] = [connect(), connect()];
    await second.query('select 1');
    let outside: Promise<unknown> | undefined;
    await first.transaction(async (tx) => {
      await tx.query(`insert into marks values ('first')`);
      outside = second.query(`insert into marks values ('second')`);
      for (let turn = 0; turn < 10; turn += 1) await tx.query('select 1');
      expect(await tx.query('select mark from marks')).toEqual([{ mark: 'first' }]);
    });
    await outside;
    expect(await first.query('select mark from marks')).toEqual([{ mark: 'first' }, { mark: 'second' }]);
  });

  it('cuts off whoever leaves a transaction open without a word, and undoes it', async () => {
    const [silent, other] = [connect(), connect()];
    const begun = silent.transaction(async (tx) => {
      await tx.query(`insert into marks values ('silent')`);
      await other.query('select 1');
      await tx.query('select 1');
    });
    await expect(begun).rejects.toMatchObject({ code: 'unavailable' });
    expect(await other.query('select mark from marks')).toEqual([]);
  });

  it('gives back large results whole', async () => {
    const [row] = await connect().query<{ big: string }>(`select repeat('ạ', 3000000) as big`);
    expect(row?.big).toBe('ạ'.repeat(3_000_000));
  });

  it('does idle work, and never amid a transaction', async () => {
    let times = 0;
    const work = async () => {
      times += 1;
    };
    await wire.whenIdle(work);
    await connect().transaction(async (tx) => {
      await tx.query('select 1');
      await wire.whenIdle(work);
    });
    expect(times).toBe(1);
  });
});
