import { beforeAll, describe, expect, it } from 'vitest';
import { findProcedures } from '#src/answers/find-procedures.ts';
import { getProcedure } from '#src/answers/get-procedure.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented, inventedCatalogue, inventedProcedure } from '#tests/support/invented-entries.ts';

const db = useTestDatabase('once');
const centre = { name: 'Trung tâm Thử', hotline: null, province: null };
const resources = { db, clock: fixedClock('2026-11-22T03:00:00Z'), centre };

beforeAll(async () => {
  await importInvented(resources, [
    ...inventedCatalogue,
    inventedProcedure({ code: '9.000020', name: 'Liên thông nuôi rùa và thả diều', replaces: ['9.000021'] }),
  ]);
});

async function codes(q: string, page = { limit: 20, offset: 0 }): Promise<readonly string[]> {
  return (await findProcedures(resources, { q, ...page })).procedures.map((procedure) => procedure.code);
}

describe('listing procedures', () => {
  it('goes by code when nothing is asked, page by page', async () => {
    const all = await findProcedures(resources, { q: '', limit: 2, offset: 0 });

    expect(all.total).toBe(6);
    expect(all.procedures.map((procedure) => procedure.code)).toEqual(['9.000001', '9.000002']);
    expect(await codes('', { limit: 2, offset: 2 })).toEqual(['9.000003', '9.000004']);
    expect(await codes('', { limit: 2, offset: 99 })).toEqual([]);
    expect(all.procedures[0]).toMatchObject({
      plainName: 'Đăng ký nuôi rùa',
      field: 'Thử nghiệm',
      levels: ['commune'],
    });
  });

  it.each([
    ['9.0000', ['9.000001', '9.000002', '9.000003']],
    ['9.000003', ['9.000003']],
    ['000003', ['9.000003']],
    ['9000003', ['9.000003']],
    ['8.1111', []],
  ])('takes a part of a code for one: %s', async (q, expected) => {
    expect((await codes(q)).slice(0, 3)).toEqual(expected);
  });

  it('puts the best first when something is asked', async () => {
    expect((await codes('nuoi rua'))[0]).toBe('9.000001');
    expect((await codes('thả diều buổi tối'))[0]).toBe('9.000003');
    expect(await codes('🙂')).toEqual([]);
  });

  it('finds a code', async () => {
    expect(await codes('9.000004')).toEqual(['9.000004']);
    expect(await codes('9.999999')).toEqual([]);
  });
});

describe('one procedure', () => {
  it('is its text of today, with its version and source', async () => {
    const procedure = await getProcedure(resources, '9.000001');

    expect(procedure).toMatchObject({
      code: '9.000001',
      origin: 'local',
      sourceUrl: 'https://example.gov.vn/1',
      effectiveFrom: null,
    });
    expect(procedure?.content.papers).toHaveLength(1);
  });

  it('is its successor where the code was replaced, and nothing where there is none', async () => {
    expect(await getProcedure(resources, '9.000021')).toMatchObject({ code: '9.000020' });
    expect(await getProcedure(resources, '9.999999')).toBeNull();
  });
});
