import { expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { startDraft } from '#src/desk/start-draft.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';

const db = useTestDatabase();
const editor = inventedStaff('editor');

test('a draft is kept as it was begun, however incomplete, with what is uncertain in it and a trace in the audit', async () => {
  const resources = { db, clock: systemClock, signals: createSignals() };
  const { id } = await startDraft(resources, editor, {
    kind: 'procedure',
    entryId: null,
    content: { name: 'Đăng ký nuôi rồng', papers: [{ name: '' }] },
    uncertain: [{ path: 'papers.0.name', why: 'Dòng này bị mờ trong tệp.' }],
    from: { kind: 'import', file: 'quyet-dinh.docx', format: 'docx' },
  });
  expect(await readDraft(resources, id)).toMatchObject({
    ...{ kind: 'procedure', entryId: null, basedOn: null, revision: 1, state: 'draft' },
    content: { kind: 'procedure', name: 'Đăng ký nuôi rồng', papers: [{ name: '' }] },
    uncertain: [{ path: 'papers.0.name', why: 'Dòng này bị mờ trong tệp.' }],
    author: { id: editor.id, name: editor.name },
    writers: [editor.id],
  });
  expect(await db.query('select act, subject_id as id from audit_entries')).toEqual([
    { act: 'draft.started', id },
  ]);
});

test('a draft that is not there is not found, whatever its id looks like', async () => {
  for (const id of ['1', 'x', '00000000-0000-4000-8000-000000000000']) {
    await expect(readDraft({ db }, id)).rejects.toMatchObject({ code: 'not-found' });
  }
});
