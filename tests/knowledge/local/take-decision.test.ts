import { beforeEach, describe, expect, test } from 'vitest';
import { listDecisions } from '#db/overlays.ts';
import { findLocalVersions } from '#knowledge/local/find-local-versions.ts';
import type { Decision } from '#knowledge/local/read-decision.ts';
import { type Taken, takeDecision } from '#knowledge/local/take-decision.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { feeChange, inventedDecision } from '#tests/support/invented-decisions.ts';
import { importInvented, inventedProcedure } from '#tests/support/invented-entries.ts';

const db = useTestDatabase();
const resources = { db, clock: fixedClock('2026-11-22T03:00:00Z') };

beforeEach(async () => {
  await importInvented(resources, [
    inventedProcedure({ code: '9.000401', name: 'Thả diều', papers: [{ name: 'Đơn xin thả diều' }] }),
    inventedProcedure({ code: '9.000402', name: 'Thả đèn', replaces: ['9.000403'] }),
  ]);
});

const take = (decision: Decision): Promise<Taken> =>
  takeDecision(resources, decision, { origin: 'imported' });

async function amounts(day = '2026-11-22', ward: string | null = null): Promise<readonly (number | null)[]> {
  const [version] = await findLocalVersions(db, ['9.000401'], { day, province: '98', ward });
  if (version?.content.kind !== 'procedure') return [];
  return version.content.methods.flatMap(({ fees }) => fees.map(({ amount }) => amount));
}

describe('a decision', () => {
  test('is taken in once, and replaced as a whole', async () => {
    const both = inventedDecision([feeChange('9.000401', 7000), feeChange('9.000402', 8000)]);
    expect(await take(both)).toMatchObject({ outcome: 'taken', values: 2, procedures: 2, rejected: [] });
    expect(await take(both)).toMatchObject({ outcome: 'same' });
    expect(await take(inventedDecision([feeChange('9.000401', 9000)]))).toMatchObject({
      outcome: 'taken',
      values: 1,
    });
    expect(await amounts()).toEqual([9000]);
    expect(await listDecisions(db)).toMatchObject([
      { number: '1/NQ-THU', procedures: 1, from: '2026-02-01', to: null },
    ]);
  });

  test('keeps its good rows, and names each of the others', async () => {
    const limits = [{ quantity: 2, unit: 'day', cases: ['ban-dem'] }];
    const { rejected, ...taken } = await take(
      inventedDecision([
        feeChange('9.000401', 7000),
        feeChange('9.000499', 7000),
        feeChange('9.000403', 7000),
        feeChange('9.000402', 7000, { from: '2026-01-01' }),
        feeChange('9.000402', 7000, { from: '2026-05-01', to: '2026-04-01' }),
        feeChange('9.000401', 6000),
        { codes: ['9.000402'], field: 'limits', value: { limits } },
        { codes: ['9.000401'], field: 'form', value: { paper: 'Giấy khác', form: { name: 'Mẫu 1' } } },
      ]),
    );
    expect(taken).toEqual({ outcome: 'taken', values: 1, procedures: 1 });
    expect(rejected.map((line) => line.replace(/^thu\.md:\d+ /, ''))).toEqual([
      'changes[1] 9.000499: is no procedure of this catalogue today',
      'changes[2] 9.000403: has been replaced by 9.000402: write that code',
      'changes[3] from: begins before its decision is in force (2026-02-01)',
      'changes[4] to: ends before it begins (2026-05-01)',
      'changes[6] 9.000402: has no case ban-dem',
      'changes[7] 9.000401: has no paper or form named “Giấy khác”',
      expect.stringMatching(
        /^changes\[5\] 9\.000401: fees stands already at thu\.md:\d+ changes\[0\] for the same days$/,
      ),
    ]);
    expect(await amounts()).toEqual([7000]);
  });

  test('of which nothing is good changes nothing', async () => {
    await take(inventedDecision([feeChange('9.000401', 7000)]));
    expect(await take(inventedDecision([feeChange('9.000499', 1000)]))).toMatchObject({
      outcome: 'refused',
      values: 0,
    });
    expect(await amounts()).toEqual([7000]);
  });

  test('is refused where it contradicts another one on any day, in a line that names both', async () => {
    await take(inventedDecision([feeChange('9.000401', 7000)], { to: '2026-12-31' }));
    const later = (from: string) =>
      inventedDecision([feeChange('9.000401', 8000)], { decision: '2/NQ-THU', from });
    expect((await take(later('2026-12-31'))).rejected).toEqual([
      expect.stringContaining(
        '9.000401: fees of province:98 in 2/NQ-THU contradicts 1/NQ-THU, which holds it from 2026-02-01 to 2026-12-31',
      ),
    ]);
    expect(await take(later('2027-01-01'))).toMatchObject({ outcome: 'taken', rejected: [] });
    expect(await amounts('2026-12-31')).toEqual([7000, 8000]);
    expect(await amounts('2027-01-01')).toEqual([8000]);
  });

  test('cannot contradict another one that is being imported at the same moment', async () => {
    const numbers = ['1/NQ-THU', '2/NQ-THU', '3/NQ-THU', '4/NQ-THU'];
    const taken = await Promise.all(
      numbers.map((decision, index) =>
        take(inventedDecision([feeChange('9.000401', 7000 + index)], { decision })),
      ),
    );
    expect(taken.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'refused', 'refused', 'taken']);
    expect(await amounts()).toHaveLength(1);
  });

  test('of other fields, or of a ward, contradicts nothing', async () => {
    await take(inventedDecision([feeChange('9.000401', 7000)]));
    const limits = {
      codes: ['9.000401'],
      field: 'limits',
      value: { limits: [{ quantity: 1, unit: 'day' }] },
    };
    expect(await take(inventedDecision([limits], { decision: '2/QĐ' }))).toMatchObject({
      rejected: [],
      values: 3,
    });
    const ward = { decision: '3/QĐ', area: 'ward:00077', province: '98' };
    expect(await take(inventedDecision([feeChange('9.000401', 5000)], ward))).toMatchObject({ rejected: [] });
    expect([await amounts(), await amounts('2026-11-22', '00077')]).toEqual([[7000], [5000]]);
  });

  test('of a ward outside its province is refused as a whole', async () => {
    const ward = (province: string, decision: string) =>
      inventedDecision([feeChange('9.000401', 5000)], { decision, area: 'ward:00077', province });
    await take(ward('98', '3/QĐ'));
    expect(await take(ward('97', '4/QĐ'))).toMatchObject({
      outcome: 'refused',
      rejected: ['4/QĐ: ward:00077 lies in province 98 by 3/QĐ, not in 97'],
    });
    await db.query(
      `insert into units (province, code, kind, name, name_key, origin)
       values ('96', '00055', 'ward', 'phường Thử', 'thu', 'imported')`,
    );
    expect(await take(ward('96', '5/QĐ'))).toMatchObject({
      rejected: ['5/QĐ: ward:00077 is no unit of province 96'],
    });
  });

  test('that people imported is not undone by what a release ships', async () => {
    await take(inventedDecision([feeChange('9.000401', 7000)]));
    const shipped = inventedDecision([feeChange('9.000401', 1000)]);
    expect(await takeDecision(resources, shipped, { origin: 'shipped' })).toMatchObject({ outcome: 'kept' });
    expect(await amounts()).toEqual([7000]);
  });
});
