import type { Visit } from '#src/console/console-route.ts';
import type { Problem } from '#src/desk/problem.ts';
import { editorTexts, fieldTexts } from './editor-texts.ts';
import { fieldName } from './field-name.ts';

/** What is wrong with a text, where its fields do not stand on the same page. */
export function ProblemList(props: {
  readonly visit: Pick<Visit, 'language'>;
  readonly problems: readonly Problem[];
}) {
  const { visit, problems } = props;
  const { editor } = editorTexts(visit.language);
  const words = fieldTexts(visit.language);
  if (problems.length === 0) return null;
  return (
    <section class="card card-body mb-3" aria-label={editor.checks}>
      <ul class="checks">
        {problems.map(({ path, words: said, weight }) => (
          <li class={weight}>
            <strong>{path ? fieldName(path, words) : editor.whole}</strong>: {said}
          </li>
        ))}
      </ul>
    </section>
  );
}
