import { type Aspect, aspects } from '#knowledge/entry.ts';
import { dayInVietnam } from '#src/clock.ts';
import { aspectNames } from '#src/console/catalogue/catalogue-texts.ts';
import type { StaffRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { redirect } from '#src/console/redirect.ts';
import { checkContent } from '#src/desk/check-content.ts';
import { type Preview, previewDraft } from '#src/desk/preview-draft.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { editorTexts } from './editor-texts.ts';
import { PreviewPage } from './preview-page.tsx';
import { WebPreview } from './web-preview.tsx';

export type PreviewAsked = { readonly aspect: Aspect };

const path = '/desk/drafts/:draft/preview';

export const previewRoutes: readonly StaffRoute[] = [
  { method: 'get', path, right: 'desk.read', answer: show },
  { method: 'get', path: `${path}/web`, right: 'desk.read', answer: showWeb },
];

async function show(visit: Visit): Promise<Response> {
  const found = await preview(visit);
  return await sendPage(visit.c, <PreviewPage visit={visit} {...found} />);
}

async function showWeb(visit: Visit): Promise<Response> {
  const { draft, asked, preview: made } = await preview(visit);
  if (!made) return redirect(visit, `/desk/drafts/${draft.id}/preview?aspect=${asked.aspect}`);
  const { preview: texts } = editorTexts(visit.language);
  const question = `${texts.ask} ${aspectNames(visit.language)[asked.aspect].toLocaleLowerCase('vi')}`;
  return await sendPage(
    visit.c,
    <WebPreview visit={visit} draft={draft} answer={made.answer} question={question} />,
  );
}

async function preview(visit: Visit) {
  const { c, resources, language } = visit;
  const draft = await readDraft(resources, c.req.param('draft') ?? '');
  const asked: PreviewAsked = { aspect: aspects.find((one) => one === c.req.query('aspect')) ?? 'overview' };
  const { content, uncertain } = draft;
  const today = dayInVietnam(resources.clock.now());
  const checked = checkContent({ content, uncertain, language, today });
  const made: Preview | null = checked.entry
    ? await previewDraft(resources, { entry: checked.entry, ...asked, language })
    : null;
  return { draft, asked, checked, preview: made };
}
