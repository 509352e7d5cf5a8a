import { AreaField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { mayBePublished } from '#src/desk/check-draft.ts';
import { editorTexts } from './editor-texts.ts';
import type { ReviewProps } from './review-page.tsx';

/** What may be decided about a draft, and by whom. */
export function ReviewDecisions(props: ReviewProps) {
  const { visit, shown } = props;
  const { draft, acts } = shown;
  const { review } = editorTexts(visit.language);
  const path = `/desk/drafts/${draft.id}`;
  const waits = draft.state === 'in-review';
  return (
    <>
      {acts.decide ? <Decide {...props} /> : null}
      {waits && !acts.decide ? <p>{acts.own ? review.own : review.waits}</p> : null}
      {acts.edit ? <p class="text-secondary">{review.notYet}</p> : null}
      {acts.recall ? (
        <PostForm visit={visit} action={`${path}/recall`} class="mb-3">
          <input type="hidden" name="revision" value={String(draft.revision)} />
          <button class="btn" type="submit">
            {review.recall}
          </button>
        </PostForm>
      ) : null}
      {acts.alone ? <Alone {...props} /> : null}
      {acts.afterwards ? <Afterwards {...props} /> : null}
    </>
  );
}

function Compared({ shown }: Pick<ReviewProps, 'shown'>) {
  return (
    <>
      <input type="hidden" name="revision" value={String(shown.draft.revision)} />
      <input type="hidden" name="against" value={shown.against ?? ''} />
    </>
  );
}

function Decide({ visit, shown, refusal }: ReviewProps) {
  const { draft, checked } = shown;
  const { review } = editorTexts(visit.language);
  return (
    <section class="card mb-3" aria-labelledby="decide">
      <PostForm visit={visit} action={`/desk/drafts/${draft.id}/review`} class="card-body">
        <h2 class="card-title" id="decide">
          {review.decide}
        </h2>
        <Compared shown={shown} />
        <TextField
          name="from"
          type="date"
          label={review.from}
          hint={review.fromHint}
          wrong={refusal?.wrong?.from}
          value={refusal?.given?.from}
        />
        <AreaField
          name="comment"
          rows={2}
          label={review.comment}
          hint={review.commentHint}
          wrong={refusal?.wrong?.comment}
          value={refusal?.given?.comment}
        />
        <div class="btn-list">
          <button
            class="btn btn-primary"
            type="submit"
            name="decision"
            value="approve"
            data-confirm={review.approveConfirm}
            data-confirm-from={review.confirmFrom}
            data-confirm-now={review.confirmNow}
            disabled={!mayBePublished(checked)}
          >
            {review.approve}
          </button>
          <button class="btn" type="submit" name="decision" value="return">
            {review.giveBack}
          </button>
        </div>
      </PostForm>
    </section>
  );
}

function Alone({ visit, shown, refusal }: ReviewProps) {
  const { draft, checked } = shown;
  const { review } = editorTexts(visit.language);
  return (
    <section class="card mb-3" aria-labelledby="alone">
      <PostForm visit={visit} action={`/desk/drafts/${draft.id}/alone`} class="card-body">
        <h2 class="card-title" id="alone">
          {review.aloneTitle}
        </h2>
        <p>{review.aloneText}</p>
        <Compared shown={shown} />
        <TextField
          name="from"
          type="date"
          label={review.from}
          hint={review.fromHint}
          wrong={refusal?.wrong?.from}
          value={refusal?.given?.from}
        />
        <AreaField
          name="why"
          rows={2}
          label={review.why}
          required
          wrong={refusal?.wrong?.why}
          value={refusal?.given?.why}
        />
        <button
          class="btn btn-primary"
          type="submit"
          data-confirm={review.approveConfirm}
          data-confirm-from={review.confirmFrom}
          data-confirm-now={review.confirmNow}
          disabled={!mayBePublished(checked)}
        >
          {review.alone}
        </button>
      </PostForm>
    </section>
  );
}

function Afterwards({ visit, shown }: ReviewProps) {
  const { draft } = shown;
  const { review } = editorTexts(visit.language);
  return (
    <section class="card mb-3" aria-labelledby="afterwards">
      <PostForm visit={visit} action={`/desk/drafts/${draft.id}/afterwards`} class="card-body">
        <h2 class="card-title" id="afterwards">
          {review.afterwards}
        </h2>
        <p>{review.afterwardsText(draft.aloneWhy ?? '')}</p>
        <AreaField name="comment" rows={2} label={review.comment} />
        <button class="btn btn-primary" type="submit">
          {review.afterwardsDo}
        </button>
      </PostForm>
    </section>
  );
}
