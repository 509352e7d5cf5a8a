import { describe, expect, it } from 'vitest';
import { findEntries } from '#knowledge/find-entries.ts';
import { loadAliases } from '#knowledge/load-aliases.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { systemClock } from '#src/clock.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented, inventedCatalogue, inventedProcedure } from '#tests/support/invented-entries.ts';

const db = useTestDatabase();
const resources = { db, clock: systemClock };

async function best(question: string): Promise<string | undefined> {
  const [found] = await findEntries(db, readQuestion(question), '2026-11-22');
  return found?.entryId;
}

describe("citizens' words by code", () => {
  it('find a procedure that was in the catalogue before them', async () => {
    await importInvented(resources);
    expect(await best('bò sát mai cứng')).toBeUndefined();

    expect(await loadAliases(db, [{ code: '9.000001', alias: 'bò sát mai cứng' }])).toEqual({ changed: 1 });

    expect(await best('bò sát mai cứng')).toBe('9.000001');
    expect(await best('bò sát mai cứng'.normalize('NFD'))).toBe('9.000001');
    expect(await best('bo sat mai cung')).toBe('9.000001');
    expect(await best('làm giấy nuôi rùa')).toBe('9.000001');
  });

  it('find a procedure that comes after them', async () => {
    await loadAliases(db, [{ code: '9.000003', alias: 'chơi diều sáo' }]);
    await importInvented(resources);

    expect(await best('chơi diều sáo')).toBe('9.000003');
  });

  it('change nothing when they are the same, and stop finding when they are taken away', async () => {
    await importInvented(resources);
    const words = [{ code: '9.000003', alias: 'chơi diều sáo' }];
    await loadAliases(db, words);

    expect(await loadAliases(db, words)).toEqual({ changed: 0 });
    expect(await loadAliases(db, [])).toEqual({ changed: 1 });
    expect(await best('chơi sáo')).toBeUndefined();
    expect(await best('thả diều buổi tối')).toBe('9.000003');
  });

  it('name a procedure whose record has only a title, until its own text says how', async () => {
    await importInvented(resources);
    const plain = { code: '9.000003', alias: 'Thả diều có sáo', plain: true };
    const shown = async () =>
      (await findEntries(db, readQuestion('chơi diều sáo'), '2026-11-22'))[0]?.plainName;

    await loadAliases(db, [{ code: '9.000003', alias: 'chơi diều sáo' }]);
    expect(await shown()).toBeNull();

    await loadAliases(db, [{ code: '9.000003', alias: 'chơi diều sáo' }, plain]);
    expect(await shown()).toBe('Thả diều có sáo');

    expect(await loadAliases(db, [{ code: '9.000003', alias: 'chơi diều sáo', plain: true }])).toEqual({
      changed: 1,
    });
    expect(await shown()).toBe('chơi diều sáo');
  });

  it('written for a replaced code find its successor, whichever comes first', async () => {
    const kites = inventedProcedure({
      code: '9.000009',
      name: 'Đăng ký diều lớn',
      aliases: ['bay diều lớn'],
      replaces: ['9.000008'],
    });
    await loadAliases(db, [{ code: '9.000008', alias: 'cánh diều khổng lồ', plain: true }]);
    await importInvented(resources, [...inventedCatalogue, kites]);
    expect(await best('cánh diều khổng lồ')).toBe('9.000009');

    const changed = await loadAliases(db, [{ code: '9.000008', alias: 'dây dù căng gió' }]);
    expect(changed).toEqual({ changed: 2 });
    expect(await best('dây dù căng gió')).toBe('9.000009');
    expect(await best('khổng lồ')).toBeUndefined();
  });
});
