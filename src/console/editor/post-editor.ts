import type { Visit } from '#src/console/console-route.ts';
import { redirect } from '#src/console/redirect.ts';
import { closeDraft } from '#src/desk/close-draft.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { saveDraft } from '#src/desk/save-draft.ts';
import { answerUnsaved } from './answer-unsaved.tsx';
import { readEditor } from './read-editor.ts';
import { submitEditor } from './submit-editor.tsx';
import { withRows } from './with-rows.ts';

/** `POST /console/desk/drafts/:draft`: whatever was pressed, what was written is saved first. */
export async function postEditor(visit: Visit): Promise<Response> {
  const { c, resources, staff } = visit;
  const draft = await readDraft(resources, c.req.param('draft') ?? '');
  const given = await readEditor(visit, draft);
  const { id } = draft;
  if (given.act === 'drop') {
    const done = await closeDraft(resources, staff, { id, revision: given.revision, act: 'drop' });
    return redirect(visit, done ? '/desk/drafts' : `/desk/drafts/${id}`, done ? 'dropped' : 'gone');
  }
  const { at, ...written } = withRows(draft, given);
  const saved = await saveDraft(resources, staff, { id, revision: given.revision, ...written });
  if (saved.kind !== 'saved') return await answerUnsaved(visit, saved, written);
  if (given.act === 'submit') return await submitEditor(visit, id, saved.revision);
  return redirect(visit, `/desk/drafts/${id}${at ? `?at=${at}` : ''}`, at ? undefined : 'saved');
}
