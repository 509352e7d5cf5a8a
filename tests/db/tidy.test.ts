import { describe, expect, it } from 'vitest';
import { tidy } from '#db/tidy.ts';
import { useTestDatabase } from '#tests/support/database.ts';

describe('tidying', () => {
  const db = useTestDatabase();
  const session = {
    query: async <Row>(sql: string) => ({ rows: await db.query<Row>(sql) }),
    exec: async (sql: string) => await db.query(sql),
  };
  /** Until nothing is left to do, as the timer does; the server's own autovacuum may come first. */
  const tidyAll = async () => {
    const tidied: string[] = [];
    for (let table = await tidy(session); table !== null; table = await tidy(session)) tidied.push(table);
    return tidied;
  };

  it('vacuums and measures what was written, and then leaves it alone', async () => {
    await tidyAll();
    await db.query(
      `insert into entries (id, kind) select 'tidy ' || n, 'guide' from generate_series(1, 3000) n`,
    );
    await db.query('update entries set replaced_by = id');
    await db.query('select pg_stat_force_next_flush()');
    await tidyAll();
    const [row] = await db.query<{ dead: string; rows: number }>(
      `select n_dead_tup as dead, reltuples as rows from pg_stat_user_tables join pg_class on oid = relid
        where pg_class.relname = 'entries'`,
    );
    expect(row).toEqual({ dead: '0', rows: 3000 });
    expect(await tidyAll()).toEqual([]);
  });
});
