import { TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { Trial } from '#src/desk/trial/try-question.ts';
import { may } from '#src/people/rights.ts';
import { trialTexts } from './trial-texts.ts';
import type { TriedShown } from './tried-answer.tsx';

type NextShown = TriedShown & { readonly trial: Trial; readonly entry: string | null };

/** What may be made of a question that was tried: a phrase of an entry, or a question that must go on finding it. */
export function TriedNext({ visit, tried, trial, entry }: NextShown) {
  const texts = trialTexts(visit.language);
  const { staff } = visit;
  if (!may(staff, 'desk.write')) return null;
  const first = tried.explanation.parts[0]?.candidates[0]?.code ?? '';
  const code = entry ?? tried.answer.procedure?.code ?? first;
  return (
    <section class="card mb-3" aria-labelledby="next-title">
      <div class="card-header">
        <h2 class="card-title" id="next-title">
          {texts.next}
        </h2>
      </div>
      <div class="card-body">
        <form method="get" action="/console/desk/aliases">
          <input type="hidden" name="alias" value={tried.masked.slice(0, 240)} />
          <TextField name="entry" label={texts.aliasFor} value={code} required max={200} />
          <button class="btn" type="submit">
            {texts.makeAlias}
          </button>
        </form>
        {code !== '' && may(staff, 'gaps.work') ? (
          <PostForm visit={visit} action="/desk/try/test" class="mt-3">
            <input type="hidden" name="question" value={tried.masked} />
            <input type="hidden" name="code" value={code} />
            {trial.draft === null ? null : <input type="hidden" name="draft" value={trial.draft} />}
            <button class="btn" type="submit">
              {texts.addTest}
            </button>{' '}
            <span class="text-secondary">{texts.addTestFor(code)}</span>
          </PostForm>
        ) : null}
      </div>
    </section>
  );
}
