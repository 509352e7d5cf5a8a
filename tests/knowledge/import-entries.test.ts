import { describe, expect, test } from 'vitest';
import type { Database } from '#db/database.ts';
import { findCurrentVersions } from '#db/versions.ts';
import type { Entry } from '#knowledge/entry.ts';
import { findEntries } from '#knowledge/find-entries.ts';
import { type Import, type ImportItem, importEntries } from '#knowledge/import-entries.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { Fault } from '#src/fault.ts';
import { dumpCatalogue } from '#tests/support/catalogue-dump.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { failingDatabase } from '#tests/support/failing-database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { inventedProcedure } from '#tests/support/invented-entries.ts';

const db = useTestDatabase();
const clock = fixedClock('2026-11-22T03:00:00Z');
const today = '2026-11-22';

const firefly = (fields: Record<string, unknown> = {}) =>
  inventedProcedure({ code: '8.000001', name: 'Đăng ký nuôi đom đóm', ...fields });
const kite = (fields: Record<string, unknown> = {}) =>
  inventedProcedure({ code: '8.000002', name: 'Xin thả diều giấy', ...fields });

async function* itemsOf(entries: readonly (Entry | ImportItem)[]): AsyncGenerator<ImportItem> {
  for (const [index, entry] of entries.entries()) {
    yield 'line' in entry ? entry : { line: index + 1, entry, flags: [] };
  }
}

async function take(entries: readonly (Entry | ImportItem)[], more: Partial<Import> = {}, on: Database = db) {
  return await importEntries({ db: on, clock }, { origin: 'portal', ...more, items: itemsOf(entries) });
}

async function namesOn(day: string, ...ids: string[]): Promise<string[]> {
  return (await findCurrentVersions(db, ids, day)).map(({ content }) => content.name);
}

async function foundFor(question: string): Promise<string[]> {
  return (await findEntries(db, readQuestion(question), today)).map(({ entryId }) => entryId);
}

const findings = async () =>
  await db.query('select entry_id, kind, settled_at is null as open from findings order by id');

test('adds, recognises and changes texts, and keeps what stood before', async () => {
  expect(await take([firefly(), kite()])).toMatchObject({ read: 2, added: 2, same: 0 });
  expect(await take([firefly(), kite()])).toMatchObject({ added: 0, changed: 0, same: 2 });
  const renamed = firefly({ name: 'Đăng ký nuôi dế mèn' });
  expect(await take([renamed, kite()])).toMatchObject({ added: 0, changed: 1, same: 1 });

  expect(await namesOn(today, '8.000001', '8.000002')).toEqual(['Đăng ký nuôi dế mèn', 'Xin thả diều giấy']);
  const kept = await db.query<{ name: string }>(
    `select content->>'name' as name from versions where entry_id = '8.000001' order by id`,
  );
  expect(kept.map(({ name }) => name)).toEqual(['Đăng ký nuôi đom đóm', 'Đăng ký nuôi dế mèn']);
  expect(await foundFor('nuôi dế mèn')).toContain('8.000001');
});

test('finds a changed text by its new words and no longer by its old ones', async () => {
  await take([firefly(), kite()]);
  await take([firefly({ name: 'Đăng ký nuôi dế mèn' })]);
  const words = await db.query<{ words: string }>('select words from passages order by words');
  expect(words.map((row) => row.words)).toEqual(['Xin thả diều giấy', 'Đăng ký nuôi dế mèn']);
});

test('finds a changed text also when the import is killed before it has counted the words', async () => {
  await take([firefly(), kite()]);
  const killed: Database = {
    ...db,
    query: async (sql, params) => {
      if (sql.includes('select stale')) throw new Fault('unavailable', 'the connection is lost');
      return await db.query(sql, params);
    },
  };
  await expect(take([firefly({ name: 'Đăng ký nuôi đom đóm đực' })], {}, killed)).rejects.toThrow('lost');
  expect(await foundFor('nuôi đom đóm')).toContain('8.000001');
});

test('never lets a record supersede what people reviewed, and asks an editor once per difference', async () => {
  await take([firefly({ name: 'Nuôi đom đóm (đã rà soát)' })], { origin: 'local' });
  const record = firefly();
  expect(await take([record])).toMatchObject({ keptForReview: 1, changed: 0 });
  expect(await take([record])).toMatchObject({ keptForReview: 0, same: 1 });
  expect(await namesOn(today, '8.000001')).toEqual(['Nuôi đom đóm (đã rà soát)']);
  expect(await findings()).toEqual([{ entry_id: '8.000001', kind: 'differs-from-reviewed', open: true }]);

  await take([firefly({ name: 'Đăng ký nuôi đom đóm, dế mèn' })]);
  expect(await findings()).toEqual([
    { entry_id: '8.000001', kind: 'differs-from-reviewed', open: false },
    { entry_id: '8.000001', kind: 'differs-from-reviewed', open: true },
  ]);
});

test('lets a reviewed text take the place of a record', async () => {
  await take([firefly()]);
  expect(await take([firefly({ name: 'Nuôi đom đóm' })], { origin: 'local' })).toMatchObject({ changed: 1 });
  expect(await namesOn(today, '8.000001')).toEqual(['Nuôi đom đóm']);
});

test('keeps today’s text until the day from which the new one holds', async () => {
  await take([firefly()], { origin: 'local' });
  await take([firefly({ name: 'Nuôi đom đóm theo luật mới', effectiveFrom: '2027-03-01' })], {
    origin: 'local',
  });
  expect(await namesOn(today, '8.000001')).toEqual(['Đăng ký nuôi đom đóm']);
  expect(await namesOn('2027-02-28', '8.000001')).toEqual(['Đăng ký nuôi đom đóm']);
  expect(await namesOn('2027-03-01', '8.000001')).toEqual(['Nuôi đom đóm theo luật mới']);
  expect(await take([firefly()], { origin: 'local' })).toMatchObject({ same: 1 });
});

test('stores a trial record and never publishes it', async () => {
  const trial: ImportItem = { line: 1, entry: firefly(), flags: ['junk'] };
  expect(await take([trial])).toMatchObject({ keptForReview: 1, flagged: { junk: 1 } });
  expect(await take([trial])).toMatchObject({ same: 1 });
  expect(await namesOn(today, '8.000001')).toEqual([]);
  expect(await findings()).toEqual([{ entry_id: '8.000001', kind: 'junk', open: true }]);
});

test('keeps a record that the portal no longer shows from being an answer', async () => {
  await take([{ line: 1, entry: firefly(), flags: [] }]);
  const off: ImportItem = {
    line: 1,
    entry: firefly({ name: 'Nuôi đom đóm kiểu cũ' }),
    flags: ['not-active'],
  };
  expect(await take([off])).toMatchObject({ changed: 0, keptForReview: 1 });
  expect(await findings()).toEqual([{ entry_id: '8.000001', kind: 'not-active', open: true }]);
});

test('renews the flags of a text that stays the same', async () => {
  await take([{ line: 1, entry: firefly(), flags: ['unit-unknown'] }]);
  await take([{ line: 1, entry: firefly(), flags: ['fee-unclear'] }]);
  const [version] = await findCurrentVersions(db, ['8.000001'], today);
  expect(version?.flags).toEqual(['fee-unclear']);
});

test('forwards replaced codes, and takes a forward back when it is no longer said', async () => {
  await take([kite()]);
  await take([firefly({ replaces: ['8.000002', '8.000009'] })], { origin: 'local' });
  expect(await namesOn(today, '8.000002', '8.000009')).toEqual([
    'Đăng ký nuôi đom đóm',
    'Đăng ký nuôi đom đóm',
  ]);
  await take([firefly()], { origin: 'local' });
  expect(await namesOn(today, '8.000002', '8.000009')).toEqual(['Xin thả diều giấy']);
});

describe('one bad line', () => {
  test('is named and keeps nobody out', async () => {
    // A day before its beginning: the reader of records never makes one, the database refuses it.
    const impossible = kite({ effectiveFrom: '2026-02-01', effectiveTo: '2026-01-01' });
    const counts = await take([firefly(), { line: 2, rejected: 'not JSON' }, impossible, firefly()]);
    expect(counts).toMatchObject({ read: 4, added: 1, rejected: 3 });
    expect(counts.rejections).toEqual([
      { line: 2, reason: 'not JSON' },
      { line: 4, reason: '8.000001 stands already on line 1' },
      { line: 3, reason: expect.stringContaining('23514') },
    ]);
    expect(await namesOn(today, '8.000001')).toEqual(['Đăng ký nuôi đom đóm']);
  });
});

test('stops between batches when asked, and the next import goes on', async () => {
  const stop = new AbortController();
  const entries = manyEntries(130);
  const counts = await take(entries, { signal: stop.signal, onBatch: () => stop.abort() });
  expect(counts.added).toBeGreaterThanOrEqual(40);
  expect(counts.added).toBeLessThan(90);
  expect(await take(entries)).toMatchObject({ read: 130, added: 130 - counts.added, same: counts.added });
});

test('takes each text once when two imports run at the same time', async () => {
  const entries = manyEntries(60);
  const both = await Promise.all([take(entries), take(entries.toReversed())]);
  expect(both.map(({ added, same }) => added + same)).toEqual([60, 60]);
  expect(both.reduce((sum, { added }) => sum + added, 0)).toBe(60);
  expect(await db.query('select count(*)::integer as versions from versions')).toEqual([{ versions: 60 }]);
});

describe('killed before any of its statements, and begun again', () => {
  const before = [firefly({ name: 'Tên cũ' }), kite({ replaces: ['8.000007'] })];
  const after = [firefly({ replaces: ['8.000007'] }), kite(), ...manyEntries(41)];

  async function stateAfterKillAt(at: number, transactions: 'whole' | 'apart') {
    await db.query(
      'truncate entries, versions, findings, catalogue, passages, lexicon, lexicon_state cascade',
    );
    await take(before);
    const failing = failingDatabase(db, { at, transactions });
    const killed = await take(after, {}, failing).then(
      () => false,
      () => true,
    );
    await take(after);
    return { killed, state: await dumpCatalogue(db) };
  }

  async function cleanState() {
    return (await stateAfterKillAt(Number.POSITIVE_INFINITY, 'whole')).state;
  }

  test('ends where an undisturbed import ends', async () => {
    const clean = await cleanState();
    expect(clean.versions).toHaveLength(45);
    expect(clean.lexicon).not.toHaveLength(0);
    for (let at = 1; ; at++) {
      const { killed, state } = await stateAfterKillAt(at, 'whole');
      expect(state, `killed before statement ${at}`).toEqual(clean);
      if (!killed) break;
      expect(at).toBeLessThan(60);
    }
  }, 120_000);

  test('would not, were a version and its passages not in one transaction', async () => {
    const clean = await cleanState();
    const states = [];
    for (let at = 4; at < 12; at++) states.push((await stateAfterKillAt(at, 'apart')).state);
    expect(states.filter((state) => JSON.stringify(state) !== JSON.stringify(clean))).not.toEqual([]);
  }, 60_000);
});

function manyEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) =>
    inventedProcedure({ code: `7.${String(index).padStart(6, '0')}`, name: `Đăng ký đàn ong số ${index}` }),
  );
}
