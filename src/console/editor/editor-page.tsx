import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { Checked } from '#src/desk/check-content.ts';
import type { Draft } from '#src/desk/draft.ts';
import { entryShape } from '#src/desk/entry-shape.ts';
import { DraftState } from './draft-state.tsx';
import { EditorPanel } from './editor-panel.tsx';
import { editorTexts, fieldTexts } from './editor-texts.ts';
import type { Form } from './field-view.tsx';
import { formParts } from './form-parts.ts';
import { ShapeView } from './shape-view.tsx';

export type Edited = {
  readonly visit: Visit;
  readonly draft: Draft;
  readonly checked: Checked;
  /** It was to be submitted, and cannot be yet. */
  readonly refused?: true;
};

/** Every field of a draft, with what is wrong in it beside it, and what can be done with the whole. */
export function EditorPage({ visit, draft, checked, refused }: Edited) {
  const { language, c } = visit;
  const { said, editor, unnamed } = editorTexts(language);
  const form: Form = {
    ...{ words: fieldTexts(language), texts: editor, problems: checked.problems },
    ...{ uncertain: draft.uncertain, at: c.req.query('at') ?? null },
  };
  const parts = formParts[draft.kind];
  return (
    <ConsolePage
      visit={visit}
      title={nameOf(draft) ?? unnamed}
      above={<DraftState visit={visit} draft={draft} />}
      said={said}
      wide
    >
      <DeskTabs visit={visit} current="drafts" />
      {refused ? (
        <Alert kind="danger" title={editor.refused}>
          {editor.refusedText}
        </Alert>
      ) : null}
      {draft.state === 'returned' && draft.comment ? (
        <Alert kind="warning" title={editor.returned}>
          <p class="comment">{draft.comment}</p>
        </Alert>
      ) : null}
      <PostForm visit={visit} action={`/desk/drafts/${draft.id}`} id="entry-form" class="editor">
        <input type="hidden" name="revision" value={String(draft.revision)} />
        {/* Whoever presses Enter in a field saves. */}
        <button class="visually-hidden" type="submit" name="act" value="save" tabindex={-1}>
          {editor.save}
        </button>
        <nav class="editor-parts" aria-label={editor.sections}>
          <ul>
            {parts.map(({ name }) => (
              <li>
                <a href={`#part-${name}`}>{editor.parts[name]}</a>
              </li>
            ))}
            <li>
              {/* Hundreds of fields stand between the first and what sends them. */}
              <a href="#editor-panel" data-key="g">
                {editor.toPanel}
              </a>
            </li>
          </ul>
        </nav>
        <div class="editor-form">
          {parts.map(({ name, fields }) => (
            <section class="card" id={`part-${name}`} aria-labelledby={`part-${name}-title`}>
              <div class="card-header">
                <h2 class="card-title" id={`part-${name}-title`}>
                  {editor.parts[name]}
                </h2>
              </div>
              <div class="card-body entry-grid">
                {fields.map((field) => {
                  const shape = entryShape(draft.kind)[field];
                  return shape ? (
                    <ShapeView form={form} path={field} shape={shape} value={draft.content[field]} />
                  ) : null;
                })}
              </div>
            </section>
          ))}
        </div>
        <EditorPanel visit={visit} draft={draft} form={form} />
      </PostForm>
    </ConsolePage>
  );
}

/** What a draft is called, where its text has a name yet. */
export function nameOf({ content }: Pick<Draft, 'content'>): string | null {
  const { name } = content;
  return typeof name === 'string' && name.trim() ? name : null;
}
