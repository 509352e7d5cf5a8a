import { expect, test } from 'vitest';
import { recordAudit } from '#src/audit/record-audit.ts';
import { serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';

const db = useTestDatabase();
const at = new Date('2026-11-23T08:00:00+07:00');
const by = inventedStaff('admin');
const entry = (id: string) => ({
  act: 'channel.halted',
  subject: { kind: 'channel', id },
  why: 'bảo trì',
  at,
});

test('numbers entries without gaps, each with the hash of the one before', async () => {
  for (const id of ['zalo', 'telegram', 'web']) await db.transaction((tx) => recordAudit(tx, by, entry(id)));
  await db
    .transaction(async (tx) => {
      await recordAudit(tx, by, entry('gone'));
      throw new Error('the change failed');
    })
    .catch(() => undefined);
  await db.transaction((tx) => recordAudit(tx, by, entry('last')));

  const rows = await db.query<{ id: string; subject_id: string; previous_hash: string; hash: string }>(
    'select id::text, subject_id, previous_hash, hash from audit_entries order by id',
  );
  expect(rows.map(({ id, subject_id }) => `${id} ${subject_id}`)).toEqual([
    ...['1 zalo', '2 telegram', '3 web', '4 last'],
  ]);
  expect(rows.map(({ previous_hash }) => previous_hash)).toEqual([
    '',
    ...rows.slice(0, -1).map(({ hash }) => hash),
  ]);
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(4);
});

test.each([
  ["update audit_entries set why = 'another'"],
  ['delete from audit_entries'],
  ['truncate audit_entries'],
])('lets nobody change what was written: %s', async (statement) => {
  await db.transaction((tx) => recordAudit(tx, by, entry('zalo')));
  await expect(db.query(statement)).rejects.toThrow();
  expect(await db.query('select why from audit_entries')).toEqual([{ why: 'bảo trì' }]);
});

test('keeps for ever no number of a citizen that somebody wrote into a reason', async () => {
  const why = 'Chị Thử, 0912 345 678, căn cước 001099012345, hỏi lại theo quyết định 163/QĐ-BTP';
  await db.transaction((tx) => recordAudit(tx, by, { ...entry('zalo'), why }));
  const [row] = await db.query<{ why: string }>('select why from audit_entries');
  expect(row?.why).not.toMatch(/345 678|012345/);
  expect(row?.why).toContain('163/QĐ-BTP');
});

serverOnly('on several connections', () => {
  test('the chain holds when many write at once', async () => {
    const ids = Array.from({ length: 24 }, (_, n) => String(n));
    await Promise.all(ids.map((id) => db.transaction((tx) => recordAudit(tx, by, entry(id)))));
    const [row] = await db.query(
      `select count(*)::int as entries, max(id)::int as last, bool_and(previous_hash = coalesce(before, '')) as chained
       from (select id, previous_hash, lag(hash) over (order by id) as before from audit_entries) as each`,
    );
    expect(row).toEqual({ entries: 24, last: 24, chained: true });
  });
});
