import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import type { FieldChange } from '#src/desk/compare-texts.ts';
import { ChangesView } from './changes-view.tsx';
import { DraftState } from './draft-state.tsx';
import { nameOf } from './editor-page.tsx';
import { editorTexts } from './editor-texts.ts';
import { ProblemList } from './problem-list.tsx';
import { ReviewAlerts } from './review-alerts.tsx';
import { ReviewDecisions } from './review-decisions.tsx';
import type { ShownReview } from './show-review.ts';

/** Why nothing was done, and what was filled in. */
export type Refusal = {
  readonly kind: 'overtaken' | 'moved' | 'own' | 'not-alone' | 'problems' | 'form';
  readonly wrong?: Readonly<Record<string, string>>;
  readonly given?: Readonly<Record<string, string>>;
};

export type ReviewProps = {
  readonly visit: Visit;
  readonly shown: ShownReview;
  readonly refusal?: Refusal;
  /** What was typed into a draft that takes no more, and is kept nowhere else. */
  readonly unsaved?: readonly FieldChange[];
};

/** A draft as a whole: what it would change of what is published, what is wrong with it, and what may be decided. */
export function ReviewPage(props: ReviewProps) {
  const { visit, shown } = props;
  const { draft, changes, checked, against } = shown;
  const texts = editorTexts(visit.language);
  const { review, said, editor, unnamed, versions } = texts;
  const isOver = draft.versionId !== null;
  return (
    <ConsolePage
      visit={visit}
      title={nameOf(draft) ?? unnamed}
      above={<DraftState visit={visit} draft={draft} />}
      said={said}
      actions={
        <>
          {shown.acts.edit ? (
            <a class="btn" href={`/console/desk/drafts/${draft.id}`} data-key="e">
              {review.edit}
            </a>
          ) : null}
          <a class="btn" href={`/console/desk/drafts/${draft.id}/preview`} data-key="p">
            {editor.preview}
          </a>
          {draft.entryId === null ? null : (
            <a class="btn" href={entryPath(draft.entryId, '/versions')}>
              {editor.versions}
            </a>
          )}
        </>
      }
    >
      <DeskTabs visit={visit} current="drafts" />
      <ReviewAlerts {...props} />
      <p class="text-secondary">
        {review.byWhom(draft.author.name, draft.savedBy)} · <Moment at={draft.savedAt} />
        {draft.reviewer && draft.reviewedAt && isOver ? (
          <>
            {' · '}
            {review.reviewedBy(draft.reviewer.name)}
          </>
        ) : null}
      </p>
      {draft.comment ? (
        <div class="card card-body mb-3">
          {draft.reviewer && !isOver ? (
            <p class="text-secondary m-0">{review.returnedBy(draft.reviewer.name)}</p>
          ) : null}
          <p class="comment m-0">{draft.comment}</p>
        </div>
      ) : null}
      <div class="review">
        <div class="review-changes">
          <h2 class="changes-title">
            {isOver ? versions.compareTitle : review.title} · {review.changes(changes.length)}
          </h2>
          {against === null && !isOver ? <p class="text-secondary">{review.first}</p> : null}
          {changes.length === 0 ? (
            <EmptyState icon="check" title={review.same} text="" />
          ) : (
            <ChangesView
              visit={visit}
              changes={changes}
              sides={isOver ? [versions.older, versions.newer] : [versions.current, review.draft]}
            />
          )}
        </div>
        <aside class="review-side" aria-label={review.decide}>
          {isOver ? null : <ProblemList visit={visit} problems={checked.problems} />}
          <ReviewDecisions {...props} />
        </aside>
      </div>
    </ConsolePage>
  );
}
