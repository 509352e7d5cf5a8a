import { beforeEach, describe, expect, test } from 'vitest';
import { readDraft } from '#src/desk/read-draft.ts';
import { saveDraft } from '#src/desk/save-draft.ts';
import { joinChanges } from '#src/desk/three-ways.ts';
import { serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { approver, editor, openDesk } from '#tests/support/desk-acts.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';

const db = useTestDatabase();
const turtle = '9.000001';
const desk = openDesk(db);
const { resources } = desk;
const other = inventedStaff('editor', { id: 'other', name: 'Hà Thị Sửa' });

beforeEach(async () => {
  await importInvented(resources);
});

describe('two editors of one draft', () => {
  test('overwrite nothing: the second is told who came first, and whose change each field is', async () => {
    const id = await desk.begin(turtle, {});
    const { revision, content, uncertain } = await readDraft(resources, id);
    const theirs = { ...content, name: 'Đăng ký nuôi rùa', conditions: ['Có ao'] };
    expect(await saveDraft(resources, other, { id, revision, content: theirs, uncertain })).toMatchObject({
      kind: 'saved',
      revision: 2,
    });
    const mine = { ...content, name: 'Đăng ký nuôi rùa cảnh tại nhà', results: ['Giấy chứng nhận'] };
    const saved = await saveDraft(resources, editor, { id, revision, content: mine, uncertain });
    expect(saved).toMatchObject({ kind: 'changed', now: { savedBy: other.name, revision: 2 } });
    if (saved.kind !== 'changed') return;
    const whose = Object.fromEntries(saved.differing.map(({ field, changedBy }) => [field, changedBy]));
    expect(whose).toEqual({ name: 'both', conditions: 'them', results: 'me' });
    expect((await readDraft(resources, id)).content).toMatchObject({ name: theirs.name });
    const kept = joinChanges(saved.now.content, saved.differing, new Set());
    expect(kept).toMatchObject({ name: theirs.name, conditions: ['Có ao'], results: ['Giấy chứng nhận'] });
    const taken = joinChanges(saved.now.content, saved.differing, new Set(['name']));
    expect(taken).toMatchObject({ name: mine.name, conditions: ['Có ao'], results: ['Giấy chứng nhận'] });
  });

  serverOnly('that save at the same moment', () => {
    test('are one and another: one is kept, the other told', async () => {
      const id = await desk.begin(turtle, {});
      const { revision, content, uncertain } = await readDraft(resources, id);
      const kinds = await Promise.all(
        [editor, other, approver].map(async (by) => {
          const changed = { ...content, name: `Tên của ${by.name}` };
          return (await saveDraft(resources, by, { id, revision, content: changed, uncertain })).kind;
        }),
      );
      expect(kinds.sort()).toEqual(['changed', 'changed', 'saved']);
    });
  });
});

test('what says the same again is no new save', async () => {
  const id = await desk.begin(turtle, {});
  expect(await desk.save(id, { conditions: [], plainName: 'Đăng ký nuôi rùa ' })).toMatchObject({
    kind: 'saved',
    revision: 1,
  });
});

test('what is being reviewed is not written in', async () => {
  const id = await desk.begin(turtle, {});
  await desk.submit(id);
  expect(await desk.save(id, { name: 'Khác' })).toMatchObject({ kind: 'closed' });
});
