import type { Answer } from '#src/answers/answer.ts';
import { quantile } from './measure.ts';
import type { Row } from './read-rows.ts';

export type Asker = (question: string) => Promise<Answer>;

/** How questions ended. Shares are of all rows. */
export type Decisions = {
  readonly rows: number;
  readonly answeredRight: number;
  /** Answered with another procedure, without asking. */
  readonly answeredWrong: number;
  readonly askedBackRight: number;
  readonly askedBackWrong: number;
  /** In scope and neither answered nor asked back. */
  readonly refused: number;
  /** Of the rows whose aspect is known: whether it was heard. */
  readonly aspectRight: number;
  readonly p50: number;
  readonly p95: number;
  /** What went wrong, one line a question. */
  readonly faults: readonly string[];
};

type Ending = 'answeredRight' | 'answeredWrong' | 'askedBackRight' | 'askedBackWrong' | 'refused';

export async function measureDecisions(ask: Asker, rows: readonly Row[]): Promise<Decisions> {
  const endings: Ending[] = [];
  const aspects: boolean[] = [];
  const times: number[] = [];
  const faults: string[] = [];
  for (const row of rows) {
    const answer = await ask(row.question);
    const ending = endingOf(row, answer);
    endings.push(ending);
    times.push(answer.timings.totalMs);
    if (row.aspect !== '-') aspects.push(heard(answer, row.aspect));
    if (!ending.endsWith('Right'))
      faults.push(
        `${ending.padEnd(15)} ${row.codes[0]} ${answer.candidates[0]?.code ?? '-'}  ${row.question}`,
      );
  }
  const share = (ending: Ending) => endings.filter((one) => one === ending).length / rows.length;
  return {
    rows: rows.length,
    answeredRight: share('answeredRight'),
    answeredWrong: share('answeredWrong'),
    askedBackRight: share('askedBackRight'),
    askedBackWrong: share('askedBackWrong'),
    refused: share('refused'),
    aspectRight: aspects.filter(Boolean).length / Math.max(1, aspects.length),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    faults,
  };
}

function endingOf(row: Row, answer: Answer): Ending {
  if (answer.outcome === 'answered' || answer.outcome === 'partly-answered') {
    // A guide has no procedure of its own: it is right where it is about the right one.
    const code = answer.procedure?.code ?? answer.candidates[0]?.code ?? '';
    return row.codes.includes(code) ? 'answeredRight' : 'answeredWrong';
  }
  if (answer.outcome !== 'asked-back') return 'refused';
  const offered = answer.choices.some((choice) => row.codes.some((code) => choice.value.includes(code)));
  return offered ? 'askedBackRight' : 'askedBackWrong';
}

function heard(answer: Answer, aspect: string): boolean {
  return aspect === 'overview' ? answer.aspects.length <= 1 : answer.aspects.some((one) => one === aspect);
}

/** Shares of questions outside of public services that were answered with a procedure, or asked back. */
export async function measureOutOfScope(
  ask: Asker,
  questions: readonly string[],
): Promise<{ readonly answered: number; readonly askedBack: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  let answered = 0;
  let askedBack = 0;
  for (const question of questions) {
    const answer = await ask(question);
    if (answer.procedure) answered += 1;
    else if (answer.outcome === 'asked-back') askedBack += 1;
    else continue;
    faults.push(`${answer.outcome.padEnd(15)} ${answer.candidates[0]?.code ?? '-'}  ${question}`);
  }
  return { answered: answered / questions.length, askedBack: askedBack / questions.length, faults };
}
