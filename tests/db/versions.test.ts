import { expect, test } from 'vitest';
import { findCurrentVersions, getCurrentVersion } from '#db/versions.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented, inventedProcedure } from '#tests/support/invented-entries.ts';

const db = useTestDatabase();
const resources = { db, clock: fixedClock('2026-11-22T03:00:00Z') };
const today = '2026-11-22';

const entry = (code: string, name: string, fields: Record<string, unknown> = {}) =>
  inventedProcedure({ code, name, ...fields });

test('gives versions in the order in which they were asked for, and leaves out what is not there', async () => {
  await importInvented(resources, [entry('8.000001', 'Một'), entry('8.000002', 'Hai')]);
  const versions = await findCurrentVersions(db, ['8.000002', '8.999999', '8.000001', '8.000002'], today);
  expect(versions.map(({ content }) => content.name)).toEqual(['Hai', 'Một', 'Hai']);
  expect(await getCurrentVersion(db, '8.999999', today)).toBeNull();
  expect(await findCurrentVersions(db, [], today)).toEqual([]);
});

test('gives a version as it was written, with its origin and flags', async () => {
  const written = entry('8.000001', 'Một', { aliases: ['số một'], effectiveFrom: '2026-01-01' });
  await importInvented(resources, [written], 'portal');
  expect(await getCurrentVersion(db, '8.000001', today)).toEqual({
    versionId: expect.stringMatching(/^\d+$/),
    entryId: '8.000001',
    origin: 'portal',
    content: written,
    flags: [],
  });
});

test('gives no text before its first day nor after its last', async () => {
  await importInvented(resources, [
    entry('8.000001', 'Một', { effectiveFrom: '2026-02-01', effectiveTo: '2026-12-31' }),
  ]);
  const on = async (day: string) => (await getCurrentVersion(db, '8.000001', day))?.content.name ?? null;
  expect(await on('2026-01-31')).toBeNull();
  expect(await on('2026-02-01')).toBe('Một');
  expect(await on('2026-12-31')).toBe('Một');
  expect(await on('2027-01-01')).toBeNull();
});

test('forwards a replaced code from the day of its replacement, through several successors', async () => {
  await importInvented(resources, [
    entry('8.000001', 'Cũ'),
    entry('8.000002', 'Mới', { replaces: ['8.000001'], replacedOn: '2027-01-01' }),
    entry('8.000003', 'Mới nhất', { replaces: ['8.000002'] }),
  ]);
  const on = async (day: string) => (await getCurrentVersion(db, '8.000001', day))?.content.name;
  expect(await on(today)).toBe('Cũ');
  expect(await on('2027-01-01')).toBe('Mới nhất');
});

test('gives a replaced code its own text while its successor has none', async () => {
  await importInvented(resources, [
    entry('8.000001', 'Cũ'),
    entry('8.000002', 'Mới', { replaces: ['8.000001'], effectiveTo: '2026-06-30' }),
  ]);
  expect((await getCurrentVersion(db, '8.000001', today))?.content.name).toBe('Cũ');
});

test('comes to an end where codes replace each other', async () => {
  await importInvented(resources, [
    entry('8.000001', 'Một', { replaces: ['8.000002'] }),
    entry('8.000002', 'Hai', { replaces: ['8.000001'] }),
  ]);
  expect(await findCurrentVersions(db, ['8.000001', '8.000002'], today)).toHaveLength(2);
});
