import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { AreaField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { CannedReply } from '#src/inbox/list-canned.ts';
import { inboxTexts } from './inbox-texts.ts';

/** All of them, and the way to another. */
export function CannedList({
  visit,
  replies,
}: {
  readonly visit: Visit;
  readonly replies: readonly CannedReply[];
}) {
  const all = inboxTexts(visit.language);
  const texts = all.canned;
  const add = (
    <a class="btn btn-primary" href="/console/inbox/replies/new" data-key="n">
      <ConsoleIcon name="add" />
      {texts.new}
    </a>
  );
  return (
    <ConsolePage
      {...{ visit, title: texts.title, said: all.said, actions: add }}
      above={<a href="/console/inbox">{all.title}</a>}
    >
      {replies.length === 0 ? (
        <EmptyState icon="list" title={texts.empty.title} text={texts.empty.text} action={add} />
      ) : (
        <ul class="inbox-lines card" data-list>
          {replies.map(({ id, title, body, changedBy }) => (
            <li>
              <a class="inbox-line" href={`/console/inbox/replies/${id}`} data-line>
                <span class="inbox-line-head">
                  <strong>{title}</strong>
                  <span class="ms-auto">{texts.changedBy(changedBy)}</span>
                </span>
                <span class="inbox-line-text">{body}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </ConsolePage>
  );
}

export type CannedForm = {
  readonly visit: Visit;
  /** `null` for a new one. */
  readonly of: { readonly id: string; readonly version: number } | null;
  readonly values: { readonly title: string; readonly body: string };
  readonly wrong: Readonly<Record<string, string>>;
  /** Somebody was first: who, or nobody where it is gone. */
  readonly conflict: { readonly by: string | null } | null;
};

export function CannedFormPage({ visit, of, values, wrong, conflict }: CannedForm) {
  const all = inboxTexts(visit.language);
  const texts = all.canned;
  const path = of ? `/inbox/replies/${of.id}` : '/inbox/replies';
  return (
    <ConsolePage
      visit={visit}
      title={of ? texts.edit : texts.new}
      above={<a href="/console/inbox/replies">{texts.title}</a>}
    >
      {conflict ? (
        <Alert kind="danger" title={texts.conflict.title}>
          <p>{conflict.by === null ? texts.conflict.gone : texts.conflict.text(conflict.by)}</p>
        </Alert>
      ) : null}
      <div class="card">
        <div class="card-body">
          <PostForm visit={visit} action={path} guard>
            {of ? <input type="hidden" name="version" value={String(of.version)} /> : null}
            <TextField
              {...{ name: 'title', label: texts.name, hint: texts.nameHint, max: 100, required: true }}
              value={values.title}
              wrong={wrong.title}
            />
            <AreaField
              {...{
                name: 'body',
                label: texts.body,
                hint: texts.bodyHint,
                max: 2_000,
                rows: 8,
                required: true,
              }}
              value={values.body}
              wrong={wrong.body}
            />
            <button class="btn btn-primary" type="submit">
              {texts.save}
            </button>
          </PostForm>
          {of ? (
            <PostForm visit={visit} action={`${path}/remove`} confirm={texts.removeAsk} class="mt-3">
              <input type="hidden" name="version" value={String(of.version)} />
              <button class="btn btn-outline-danger" type="submit">
                {texts.remove}
              </button>
            </PostForm>
          ) : null}
        </div>
      </div>
    </ConsolePage>
  );
}
