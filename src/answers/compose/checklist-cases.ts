import type { Case, Procedure } from '#knowledge/entry.ts';
import { openAsk } from '#knowledge/narrow-to-cases.ts';
import type { CaseQuestion, Checklist } from '#src/answers/checklist.ts';
import { checklistPath } from '#src/answers/checklist-path.ts';
import { asPhrase, asSentence } from './as-phrase.ts';

type CheckedCase = Checklist['cases'][number];

/** An answer that was given, with the question that it answers. */
export function checkedCase({ id, name, of, note }: Case, { asks = [] }: Procedure): CheckedCase {
  const question = asks.find((ask) => ask.id === of)?.question ?? '';
  return { id, name, question, note: note ? asSentence(asPhrase(note)) : null };
}

/** The question that is still open, each of its answers with the address of the list that it leads to. */
export function caseQuestion(
  procedure: Procedure,
  ids: readonly string[],
  ward: string | null,
): CaseQuestion | null {
  const ask = openAsk(procedure, ids);
  if (!ask) return null;
  return {
    id: ask.id,
    question: asPhrase(ask.question),
    options: ask.cases.map(({ id, name, goTo }) => ({
      id,
      name,
      goTo: goTo ?? null,
      path: goTo
        ? checklistPath({ code: goTo, cases: [], ward })
        : checklistPath({ code: procedure.code, cases: [...ids, id], ward }),
    })),
  };
}
