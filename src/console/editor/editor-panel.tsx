import { timeInVietnam } from '#src/clock.ts';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import type { Draft } from '#src/desk/draft.ts';
import { entryShape } from '#src/desk/entry-shape.ts';
import { shapeAt } from '#src/desk/shape.ts';
import { editorTexts } from './editor-texts.ts';
import { fieldName } from './field-name.ts';
import { type Form, idOf, Unsure } from './field-view.tsx';

type PanelProps = { readonly visit: Visit; readonly draft: Draft; readonly form: Form };

/** Beside the form: when it was saved, what is wrong, and what comes next. */
export function EditorPanel({ visit, draft, form }: PanelProps) {
  const { texts } = form;
  const path = `/console/desk/drafts/${draft.id}`;
  const { live } = texts;
  return (
    <aside class="editor-panel" id="editor-panel" tabindex={-1} aria-label={texts.checks}>
      <p
        class="saved-at"
        role="status"
        data-keep-draft={`${path}/keep`}
        data-saving={live.saving}
        data-lost={live.lost}
        data-signed-out={live.signedOut}
        data-changed={live.changed}
      >
        {texts.savedBy(draft.savedBy, timeInVietnam(draft.savedAt))}
      </p>
      <div class="btn-list">
        <button class="btn btn-primary" type="submit" name="act" value="submit">
          {texts.submit}
        </button>
        <button class="btn" type="submit" name="act" value="save">
          {texts.save}
        </button>
      </div>
      <p class="panel-links">
        <a href={`${path}/preview`}>{texts.preview}</a>
        <a href={`/console/desk/try?draft=${draft.id}`}>{texts.try}</a>
        <a href={`${path}/review`}>{texts.review}</a>
        {draft.entryId === null ? null : <a href={entryPath(draft.entryId, '/versions')}>{texts.versions}</a>}
        {draft.entryId === null ? null : <a href={entryPath(draft.entryId)}>{texts.aliases}</a>}
      </p>
      <h2>{texts.checks}</h2>
      <div data-checks>
        <Checks draft={draft} form={form} />
      </div>
      <Unplaced draft={draft} form={form} />
      <p class="text-secondary">{cameFrom(visit, draft)}</p>
      <button
        class="btn btn-sm btn-ghost-danger"
        type="submit"
        name="act"
        value="drop"
        data-confirm={texts.dropConfirm}
      >
        {texts.drop}
      </button>
    </aside>
  );
}

function Checks({ form }: Pick<PanelProps, 'draft' | 'form'>) {
  const { problems, texts, words } = form;
  const stops = problems.filter(({ weight }) => weight === 'stops');
  const warns = problems.filter(({ weight }) => weight === 'warns');
  if (problems.length === 0) return <p class="fine">{texts.fine}</p>;
  return (
    <>
      {[
        { list: stops, title: texts.stops(stops.length), weight: 'stops' },
        { list: warns, title: texts.warns(warns.length), weight: 'warns' },
      ].map(({ list, title, weight }) =>
        list.length === 0 ? null : (
          <>
            <p class={`checks-title ${weight}`}>{title}</p>
            <ul class="checks">
              {list.map((problem) => (
                <li>
                  <a href={problem.path ? `#${idOf(problem.path)}-problems` : '#entry-form'}>
                    {problem.path ? fieldName(problem.path, words) : texts.whole}
                  </a>
                  {': '}
                  {problem.words}
                </li>
              ))}
            </ul>
          </>
        ),
      )}
    </>
  );
}

/** What was unsure of something that the form has no field for. */
function Unplaced({ draft, form }: Pick<PanelProps, 'draft' | 'form'>) {
  const shape = entryShape(draft.kind);
  const paths = draft.uncertain.map(({ path }) => path);
  const unplaced = [...new Set(paths)].filter((path) => path === '' || shapeAt(shape, path) === null);
  if (unplaced.length === 0) return null;
  return (
    <>
      <h2>{form.texts.uncertain}</h2>
      {unplaced.map((path) => (
        <div class="unsure">
          <Unsure form={form} path={path} />
        </div>
      ))}
    </>
  );
}

function cameFrom({ language }: Visit, { from }: Draft): string {
  const said = editorTexts(language).editor.from;
  return from.kind === 'import' ? said.import(from.file) : said[from.kind];
}
