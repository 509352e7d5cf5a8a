import type { Procedure } from '#knowledge/entry.ts';
import { matchCases } from '#knowledge/match-cases.ts';
import type { Answering } from '#src/answers/current-version.ts';
import { decide } from '#src/answers/decide.ts';
import { findHere } from '#src/answers/find-here.ts';
import type { Turn } from '#src/answers/turn.ts';
import { type Understood, understandQuestion } from '#src/answers/understand-question.ts';

/** From this confidence on what is said beside the case names another procedure. */
const surely = 0.8;
/** From so many syllables on it may name one. */
const fewestTelling = 2;

/** Whether a message that tells a case of a procedure names another one beside it: "làm hộ chiếu cho con nhỏ ở đâu". */
export async function namesAnother(
  resources: Answering,
  turn: Turn,
  { procedure, asked }: { readonly procedure: Procedure; readonly asked: Understood },
): Promise<boolean> {
  const beside = understandQuestion(besideCase(procedure, asked));
  if (beside.topicSyllables < fewestTelling) return false;
  const decided = decide(beside, await findHere(resources, turn, beside.reading));
  const isAnother = decided.kind === 'answer' && decided.winner.entryId !== procedure.code;
  return isAnother && decided.confidence >= surely;
}

/** The message without the words that tell the case. */
function besideCase(procedure: Procedure, { reading }: Understood): string {
  const matches = matchCases(procedure, { tokens: reading.tokens, marked: reading.marked });
  return reading.tokens
    .filter((_, at) => !matches.some(({ from, to }) => from <= at && at < to))
    .map(({ folded }) => folded)
    .join(' ');
}
