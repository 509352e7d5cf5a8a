import { Alert } from '#src/console/frame/alert.tsx';
import { ChangesView } from './changes-view.tsx';
import { editorTexts } from './editor-texts.ts';
import { inWords } from './in-words.ts';
import type { ReviewProps } from './review-page.tsx';

/** What must be seen before anything is decided: what was not done, and until when a text holds. */
export function ReviewAlerts(props: ReviewProps) {
  return (
    <>
      <Unsaved {...props} />
      <Refused {...props} />
      <Ending {...props} />
    </>
  );
}

/** To be copied from: the draft went on while somebody wrote in it. */
function Unsaved({ visit, unsaved }: ReviewProps) {
  const { editor, review, settle } = editorTexts(visit.language);
  if (!unsaved) return null;
  return (
    <>
      <Alert kind="danger" title={editor.closed}>
        {editor.closedText}
      </Alert>
      {unsaved.length > 0 ? (
        <section class="mb-3" aria-label={settle.mine}>
          <h2 class="changes-title">{settle.mine}</h2>
          <ChangesView visit={visit} changes={unsaved} sides={[review.draft, settle.mine]} />
        </section>
      ) : null}
    </>
  );
}

/** What happens after the last day of a text that holds for a while only. */
function Ending({ visit, shown: { draft, against } }: ReviewProps) {
  const { review } = editorTexts(visit.language);
  const { effectiveTo: last } = draft.content;
  if (draft.versionId !== null || typeof last !== 'string' || last === '') return null;
  const day = inWords(last);
  return <Alert kind="warning" title={against === null ? review.endsAlone(day) : review.ends(day)} />;
}

function Refused({ visit, refusal }: ReviewProps) {
  const { review } = editorTexts(visit.language);
  if (!refusal || refusal.kind === 'form') return null;
  const said = {
    overtaken: { title: review.overtaken, text: review.overtakenText },
    moved: { title: review.moved, text: review.movedText },
    own: { title: review.own, text: '' },
    'not-alone': { title: review.notAlone, text: '' },
    problems: { title: review.problems, text: '' },
  }[refusal.kind];
  return (
    <Alert kind="danger" title={said.title}>
      {said.text}
    </Alert>
  );
}
