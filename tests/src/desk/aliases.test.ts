import { describe, expect, it } from 'vitest';
import { findEntries } from '#knowledge/find-entries.ts';
import { loadAliases } from '#knowledge/load-aliases.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { systemClock } from '#src/clock.ts';
import { addAlias } from '#src/desk/catalogue/add-alias.ts';
import { checkAlias } from '#src/desk/catalogue/check-alias.ts';
import { removeAliasFrom } from '#src/desk/catalogue/remove-alias-from.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented, inventedCatalogue } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const resources = { ...webResources({ db }), clock: systemClock };
const editor = inventedStaff('editor');

async function best(question: string): Promise<string | undefined> {
  const [found] = await findEntries(db, readQuestion(question), '2026-11-22');
  return found?.entryId;
}

const add = (entry: string, alias: string, sure: 'yes' | 'no' = 'no') =>
  addAlias(resources, editor, { entry, alias, sure });

describe('a phrase that an editor adds', () => {
  it('is found at once, also without marks, and leaves a line in the audit', async () => {
    await importInvented(resources);
    expect(await best('bò sát mai cứng')).toBeUndefined();

    expect(await add('9.000001', '  bò sát   mai cứng ')).toEqual({
      kind: 'added',
      alias: 'bò sát mai cứng',
    });

    expect(await best('bo sat mai cung')).toBe('9.000001');
    const entries = await db.query('select act, subject_id, actor_id, detail from audit_entries');
    expect(entries).toEqual([
      {
        act: 'alias.added',
        subject_id: '9.000001',
        actor_id: editor.id,
        detail: { alias: 'bò sát mai cứng' },
      },
    ]);
  });

  it('is there after the next start, whatever the release brings', async () => {
    await importInvented(resources);
    await loadAliases(db, [{ code: '9.000003', alias: 'chơi diều sáo' }]);
    await add('9.000001', 'bò sát mai cứng');

    await loadAliases(db, [{ code: '9.000003', alias: 'chơi diều sáo' }]);
    await loadAliases(db, []);

    expect(await best('bò sát mai cứng')).toBe('9.000001');
    expect(await best('chơi sáo')).toBeUndefined();
  });

  it('is found as well when a new text of its entry arrives', async () => {
    await importInvented(resources);
    await add('9.000001', 'bò sát mai cứng');
    expect(await best('bò sát mai cứng')).toBe('9.000001');
    const [first, ...others] = inventedCatalogue;
    if (!first) throw new Error('the invented catalogue is empty');
    await importInvented(resources, [{ ...first, name: 'Đăng ký nuôi rùa cảnh tại nhà' }, ...others]);

    expect(await best('bò sát mai cứng')).toBe('9.000001');
  });

  it('is added on a second word only where citizens who say it are answered from another entry now', async () => {
    await importInvented(resources);
    expect(await best('đăng ký nuôi rùa ở nhà')).toBe('9.000001');

    expect(await add('9.000003', 'đăng ký nuôi rùa ở nhà')).toMatchObject({
      kind: 'doubtful',
      check: { doubts: ['takes-over'] },
    });
    expect(await best('đăng ký nuôi rùa ở nhà')).toBe('9.000001');
    expect(await add('9.000003', 'đăng ký nuôi rùa ở nhà', 'yes')).toMatchObject({ kind: 'added' });
  });

  it('is refused where it says nothing new, and named where it already leads elsewhere', async () => {
    await importInvented(resources);

    expect(await add('9.000001', '12345')).toMatchObject({
      kind: 'refused',
      check: { refused: 'no-letters' },
    });
    expect(await add('9.000001', 'x'.repeat(121))).toMatchObject({ check: { refused: 'too-long' } });
    expect(await add('9.000001', 'đăng ký nuôi RÙA cảnh')).toMatchObject({ check: { refused: 'title' } });
    expect(await add('9.000001', 'Làm giấy nuôi rùa')).toMatchObject({ check: { refused: 'known' } });

    const doubtful = await add('9.000001', 'thả diều buổi tối');
    expect(doubtful).toMatchObject({
      kind: 'doubtful',
      check: { others: [{ entryId: '9.000003', name: 'Thông báo thả diều ban đêm', kind: 'alias' }] },
    });
    expect(await best('thả diều buổi tối')).toBe('9.000003');
    expect(await add('9.000001', 'thả diều buổi tối', 'yes')).toMatchObject({ kind: 'added' });
  });

  it('is tried before it is kept, and the trial leaves nothing', async () => {
    await importInvented(resources);

    const check = await checkAlias(resources, { entry: '9.000004', alias: 'khoảnh xi măng cạnh đình' });

    expect(check.today.map(({ entry }) => entry)).not.toContain('9.000004');
    expect(check.withIt[0]).toMatchObject({ entry: '9.000004' });
    expect(await best('khoảnh xi măng cạnh đình')).not.toBe('9.000004');
    expect(await db.query('select 1 from aliases')).toEqual([]);
  });

  it('of an entry that nobody knows is not found', async () => {
    await expect(add('9.999999', 'bò sát mai cứng')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a phrase that an editor takes away', () => {
  it('stays away, also where a release or the text of the entry says it', async () => {
    await importInvented(resources);
    await loadAliases(db, [{ code: '9.000003', alias: 'chơi diều sáo' }]);
    await removeAliasFrom(resources, editor, { entry: '9.000003', alias: 'chơi diều sáo' });
    await removeAliasFrom(resources, editor, { entry: '9.000001', alias: 'xin nuôi con rùa' });

    await loadAliases(db, [{ code: '9.000003', alias: 'chơi diều sáo' }]);
    await importInvented(resources);

    expect(await best('chơi sáo')).toBeUndefined();
    const words = await db.query('select words from passages where words in ($1, $2)', [
      'chơi diều sáo',
      'xin nuôi con rùa',
    ]);
    expect(words).toEqual([]);
  });

  it('comes back when it is added again', async () => {
    await importInvented(resources);
    await removeAliasFrom(resources, editor, { entry: '9.000003', alias: 'thả diều buổi tối' });
    expect(await best('buổi tối')).toBeUndefined();

    expect(await add('9.000003', 'Thả diều  buổi tối')).toEqual({
      kind: 'added',
      alias: 'thả diều buổi tối',
    });

    expect(await best('thả diều buổi tối')).toBe('9.000003');
  });
});
