import { expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/database.ts';

const db = useTestDatabase();

/** Rows of the knowledge are never deleted. */
const kept = ['entries', 'versions'];

it('what points at a row that may be forgotten is found by an index', async () => {
  const unfound = await db.query(
    `select conrelid::regclass::text as table, conname as pointer from pg_constraint
     where contype = 'f' and confrelid::regclass::text <> all ($1) and not exists (
       select from pg_index
       where indrelid = conrelid and indkey[0] = conkey[1]
         and (indpred is null or pg_get_expr(indpred, indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'))`,
    [kept],
  );
  expect(unfound).toEqual([]);
});
