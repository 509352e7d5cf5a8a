import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database, OpenDatabase } from '#db/database.ts';
import { sqlState } from '#db/database-fault.ts';
import type { Fault } from '#src/fault.ts';

/** What every database must do, whichever runs it. Call it inside a describe. */
export function databaseContract(open: () => Promise<OpenDatabase>): void {
  let db: OpenDatabase;

  beforeAll(async () => {
    db = await open();
    await db.query('create extension if not exists vector');
    await db.query('create table if not exists counters (name text primary key, total bigint not null)');
  });
  beforeEach(async () => {
    await db.query('truncate counters');
  });
  afterAll(async () => {
    await db.query('drop table counters');
    await db.close();
  });

  const totals = async () => await db.query('select name, total from counters order by name');
  const add = async (on: Database, name: string) =>
    await on.query('insert into counters (name, total) values ($1, 1)', [name]);
  const caught = async (work: Promise<unknown>) =>
    await work.then(
      () => null,
      (error: Fault) => error,
    );

  it('gives parameters back as they were, composed and decomposed', async () => {
    const words = ['Hộ tịch', 'Hộ tịch'.normalize('NFD'), `'; drop table counters; --`, '🙂', ''];
    for (const word of words) {
      expect(await db.query('select $1::text as word', [word])).toEqual([{ word }]);
    }
  });

  it('reads dates as days, big integers as digits, and the rest as JavaScript has it', async () => {
    const [row] = await db.query(`select '2026-02-28'::date as day, array['2026-02-28'::date] as days,
      'infinity'::date as ever, 9007199254740993::bigint as big, 1.50::numeric as exact, true as yes,
      '{"a": [1]}'::jsonb as json, array[1, 2] as numbers, null as nothing,
      '2026-02-28T10:00:00Z'::timestamptz as at`);
    expect(row).toEqual({
      day: '2026-02-28',
      days: ['2026-02-28'],
      ever: 'infinity',
      big: '9007199254740993',
      exact: '1.50',
      yes: true,
      json: { a: [1] },
      numbers: [1, 2],
      nothing: null,
      at: new Date('2026-02-28T10:00:00Z'),
    });
  });

  it('knows dense and sparse vectors', async () => {
    const [row] = await db.query(
      `select '[1,2]'::vector <-> '[1,4]' as dense, '{1:1,7:2}/9'::sparsevec <#> '{7:3}/9' as sparse`,
    );
    expect(row).toEqual({ dense: 2, sparse: -6 });
  });

  it('keeps what a transaction wrote when it returns, and gives back its result', async () => {
    const result = await db.transaction(async (tx) => {
      await add(tx, 'a');
      await add(tx, 'b');
      return 'done';
    });
    expect(result).toBe('done');
    expect(await totals()).toEqual([
      { name: 'a', total: '1' },
      { name: 'b', total: '1' },
    ]);
  });

  it('keeps nothing of a transaction that throws, and throws the same', async () => {
    const reason = new Error('changed its mind');
    const work = db.transaction(async (tx) => {
      await add(tx, 'a');
      throw reason;
    });
    expect(await caught(work)).toBe(reason);
    expect(await totals()).toEqual([]);
  });

  it('keeps nothing of a transaction in which a statement failed', async () => {
    const work = db.transaction(async (tx) => {
      await add(tx, 'a');
      await add(tx, 'a');
    });
    const fault = await caught(work);
    expect(fault).toMatchObject({ name: 'Fault', code: 'conflict' });
    expect(sqlState(fault)).toBe('23505');
    expect(await totals()).toEqual([]);
    await add(db, 'later');
  });

  it('does not pretend to commit when a failed statement was passed over', async () => {
    const work = db.transaction(async (tx) => {
      await add(tx, 'a');
      await caught(add(tx, 'a'));
    });
    expect(await caught(work)).toMatchObject({ code: 'internal' });
    expect(await totals()).toEqual([]);
  });

  it('refuses a transaction within a transaction, and a statement after the end of its own', async () => {
    let kept: Database | undefined;
    await db.transaction(async (tx) => {
      kept = tx;
      expect(await caught(tx.transaction(async () => undefined))).toMatchObject({ code: 'internal' });
    });
    expect(await caught(add(kept ?? db, 'late'))).toMatchObject({ code: 'internal' });
  });

  it('loses no addition among transactions that meet', async () => {
    await db.query(`insert into counters values ('sum', 0)`);
    const addOne = () =>
      db.transaction(async (tx) => {
        const [row] = await tx.query<{ total: string }>(
          `select total from counters where name = 'sum' for update`,
        );
        await tx.query(`update counters set total = $1 where name = 'sum'`, [Number(row?.total) + 1]);
      });
    await Promise.all(Array.from({ length: 50 }, addOne));
    expect(await totals()).toEqual([{ name: 'sum', total: '50' }]);
  });

  it('never mixes up the parameters of statements that meet, however long they are', async () => {
    const long = 'x'.repeat(400_000);
    const asked = Array.from({ length: 60 }, async (_, index) => {
      if (index % 2 === 0) return await db.query<{ a: number }>('select $1::int as a', [index]);
      return await db.query('select length($1) as length, $2::int as a', [long, index]);
    });
    const answered = await Promise.all(asked);
    expect(answered.map(([row]) => (row as { a: number }).a)).toEqual(answered.map((_, index) => index));
  });

  it('names only the code of a failed statement, never a value of it', async () => {
    const fault = await caught(db.query(`select $1::int`, ['079200000001']));
    expect(fault).toMatchObject({ name: 'Fault', code: 'internal' });
    expect(fault?.message).not.toContain('079200000001');
  });

  it('calls a text that no column takes the mistake of its sender', async () => {
    expect(await caught(db.query('select $1::text', ['a\0b']))).toMatchObject({ code: 'invalid' });
  });
}
