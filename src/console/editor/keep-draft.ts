import { timeInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import { judgeDraft } from '#src/desk/judge-draft.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { saveDraft } from '#src/desk/save-draft.ts';
import { editorTexts, fieldTexts } from './editor-texts.ts';
import { fieldName } from './field-name.ts';
import { idOf } from './field-view.tsx';
import type { Kept } from './kept.ts';
import { readEditor } from './read-editor.ts';

/** `POST /console/desk/drafts/:draft/keep`: saves what was typed, by itself, and says what is wrong with it. */
export async function keepDraft(visit: Visit): Promise<Response> {
  const { c, resources, staff, language } = visit;
  const draft = await readDraft(resources, c.req.param('draft') ?? '');
  const { revision, content, uncertain } = await readEditor(visit, draft);
  const { editor } = editorTexts(language);
  const words = fieldTexts(language);
  const saved = await saveDraft(resources, staff, { id: draft.id, revision, content, uncertain });
  if (saved.kind !== 'saved') {
    const { savedBy, savedAt } = saved.now;
    const said = editor.savedBy(savedBy, timeInVietnam(savedAt));
    return c.json({ kind: 'changed', said } satisfies Kept, 409);
  }
  const { problems } = await judgeDraft(resources, { ...draft, content, uncertain }, language);
  const [stops, warns] = [
    problems.filter(({ weight }) => weight === 'stops'),
    problems.filter(({ weight }) => weight === 'warns'),
  ];
  return c.json({
    kind: 'saved',
    revision: saved.revision,
    said: editor.savedAt(timeInVietnam(saved.at)),
    problems: problems.map((problem) => ({
      ...problem,
      name: problem.path ? fieldName(problem.path, words) : editor.whole,
      target: problem.path ? `${idOf(problem.path)}-problems` : 'entry-form',
    })),
    titles: { stops: editor.stops(stops.length), warns: editor.warns(warns.length), fine: editor.fine },
  } satisfies Kept);
}
