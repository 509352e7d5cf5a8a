import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { redirect } from '#src/console/redirect.ts';
import { isOpen } from '#src/desk/draft.ts';
import { judgeDraft } from '#src/desk/judge-draft.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { may } from '#src/people/rights.ts';
import { EditorPage } from './editor-page.tsx';

/** `GET /console/desk/drafts/:draft`: the form; who may not write, and what is not written on, is shown what it says. */
export async function openEditor(visit: Visit): Promise<Response> {
  const { c, resources, staff, language } = visit;
  const draft = await readDraft(resources, c.req.param('draft') ?? '');
  if (!isOpen(draft) || !may(staff, 'desk.write')) {
    return redirect(visit, `/desk/drafts/${draft.id}/review`, c.req.query('said'));
  }
  const checked = await judgeDraft(resources, draft, language);
  return await sendPage(c, <EditorPage visit={visit} draft={draft} checked={checked} />);
}
