import { expect, test } from 'vitest';
import { findHead } from '#db/audit-entries.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { type AuditAsked, searchAudit } from '#src/audit/search-audit.ts';
import { verifyAudit } from '#src/audit/verify-audit.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';

const db = useTestDatabase();
const by = inventedStaff('admin');

async function write(count: number): Promise<void> {
  for (let n = 1; n <= count; n++) {
    const entry = {
      act: n % 2 === 0 ? 'ticket.answered' : 'channel.halted',
      subject: { kind: n % 2 === 0 ? 'ticket' : 'channel', id: `số-${n} 𝒂` },
      agency: n % 2 === 0 ? 'Sở Mẫu' : null,
      detail: { b: 1, a: ['x', 'đ'], nested: null },
      why: n === 3 ? null : 'bảo trì, "ngoặc": 5:x',
      at: new Date(Date.parse('2026-11-23T08:00:00.123Z') + n * 1000),
    };
    await db.transaction((tx) => recordAudit(tx, by, entry));
  }
}

/** As somebody could who owns the database. */
async function tamper(statement: string): Promise<void> {
  await db.query(`alter table audit_entries disable trigger user; ${statement};
    alter table audit_entries enable trigger user`);
}

test('a chain that nobody touched is whole, and so is none', async () => {
  expect(await verifyAudit({ db })).toEqual({ kind: 'whole', entries: 0, last: null });
  await write(5);
  const head = await findHead(db);
  expect(await verifyAudit({ db }, { head: head?.hash })).toEqual({ kind: 'whole', entries: 5, last: head });
  expect(await verifyAudit({ db }, { from: '4' })).toMatchObject({ kind: 'whole', entries: 2 });
});

test('a long chain is proved piece by piece, and what was edited later on is found by a later piece', async () => {
  await write(5);
  await tamper("update audit_entries set why = 'khác' where id = 4");
  const first = await verifyAudit({ db }, { most: 2 });
  expect(first).toMatchObject({ kind: 'part', entries: 2, last: { id: '2' }, isHeadThere: false });
  expect(await verifyAudit({ db }, { from: '3', most: 1 })).toMatchObject({
    kind: 'part',
    last: { id: '3' },
  });
  expect(await verifyAudit({ db }, { from: '3', most: 2 })).toMatchObject({ kind: 'broken', id: '4' });
  expect(await verifyAudit({ db }, { from: '5', most: 2 })).toMatchObject({ kind: 'whole', entries: 1 });
});

test.each([
  ['its reason', "update audit_entries set why = 'khác' where id = 3", '3', 'edited'],
  ['who did it', "update audit_entries set actor_name = 'Khác' where id = 2", '2', 'edited'],
  ['its time', "update audit_entries set at = at + interval '1 microsecond' where id = 4", '4', 'edited'],
  ['its agency to the centre', 'update audit_entries set agency = null where id = 2', '2', 'edited'],
  ['an entry that is gone', 'delete from audit_entries where id = 3', '4', 'missing-before'],
  ['the first that is gone', 'delete from audit_entries where id = 1', '2', 'missing-before'],
  [
    'two that changed places',
    `update audit_entries set id = -id where id in (2, 3);
     update audit_entries set id = case id when -2 then 3 else 2 end where id < 0`,
    ...['2', 'edited'],
  ],
  [
    'one that was edited with its hash',
    `update audit_entries set why = 'khác' where id = 3;
     update audit_entries as e set hash = encode(sha256(convert_to(audit_spelled(e), 'UTF8')), 'hex') where id = 3`,
    ...['4', 'reordered'],
  ],
])('names the first entry that is wrong: %s', async (_name, statement, id, how) => {
  await write(5);
  await tamper(statement);
  expect(await verifyAudit({ db })).toEqual({ kind: 'broken', id, how });
});

test('a changed function in the database hides nothing', async () => {
  await write(3);
  await db
    .transaction(async (tx) => {
      await tx.query(`alter table audit_entries disable trigger user`);
      await tx.query(`create or replace function audit_spelled(entry audit_entries) returns text
      language sql immutable as $$ select entry.hash $$`);
      await tx.query(`update audit_entries set why = 'khác' where id = 2`);
      expect(await verifyAudit({ db: tx })).toMatchObject({ kind: 'broken', id: '2' });
      throw new Error('as it was');
    })
    .catch((error: Error) => expect(error.message).toBe('as it was'));
});

test('what was cut off at the end shows against a head that was noted elsewhere, and only so', async () => {
  await write(5);
  const head = await findHead(db);
  await tamper('delete from audit_entries where id > 3');
  expect(await verifyAudit({ db })).toMatchObject({ kind: 'whole', entries: 3 });
  expect(await verifyAudit({ db }, { head: head?.hash })).toEqual({ kind: 'head-missing', entries: 3 });
});

test('is searched by act, subject, who and day, each within what may be seen', async () => {
  await write(6);
  const nothing = { who: null, act: null, subject: null, from: null, to: null, before: null };
  const ids = async (asked: Partial<AuditAsked>, as = by) =>
    (await searchAudit({ db }, as, { ...nothing, ...asked })).entries.map(({ id }) => id);
  expect(await ids({})).toEqual(['6', '5', '4', '3', '2', '1']);
  expect(await ids({ act: 'ticket.' })).toEqual(['6', '4', '2']);
  expect(await ids({ subject: 'channel số-3 𝒂' })).toEqual(['3']);
  expect(await ids({ who: by.id, before: '3' })).toEqual(['2', '1']);
  expect(await ids({ who: 'nobody' })).toEqual([]);
  expect(await ids({ from: '2026-11-24' })).toEqual([]);
  expect(await ids({ from: '2026-11-23', to: '2026-11-23' })).toHaveLength(6);
  expect(await ids({}, inventedStaff('supervisor', { agencies: ['Sở Mẫu'] }))).toEqual(['6', '4', '2']);
  await expect(searchAudit({ db }, inventedStaff('operator'), nothing)).rejects.toThrow(/right/);
});
