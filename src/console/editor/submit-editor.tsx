import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { redirect } from '#src/console/redirect.ts';
import { judgeDraft } from '#src/desk/judge-draft.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { submitDraft } from '#src/desk/submit-draft.ts';
import { EditorPage } from './editor-page.tsx';

/** What was just saved goes to a second person, or back to the form with what is wrong in it. */
export async function submitEditor(visit: Visit, id: string, revision: number): Promise<Response> {
  const { c, resources, staff, language } = visit;
  const submitted = await submitDraft(resources, staff, { id, revision, language });
  if (submitted.kind === 'submitted') return redirect(visit, `/desk/drafts/${id}/review`, 'submitted');
  if (submitted.kind === 'changed') return redirect(visit, `/desk/drafts/${id}`, 'gone');
  const draft = await readDraft(resources, id);
  const checked = await judgeDraft(resources, draft, language);
  return await sendPage(c, <EditorPage visit={visit} draft={draft} checked={checked} refused />, 422);
}
