import type { Procedure } from '#knowledge/entry.ts';
import { matchCases } from '#knowledge/match-cases.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import { answerTopic } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { type Answering, currentVersion } from '#src/answers/current-version.ts';
import { type Decision, decide } from '#src/answers/decide.ts';
import { findHere } from '#src/answers/find-here.ts';
import { isProcedure, type Turn } from '#src/answers/turn.ts';
import { type Understood, understandQuestion } from '#src/answers/understand-question.ts';

/** From this confidence on what is said beside the case names another procedure. */
const namesAnother = 0.8;

/**
 * A message that tells a case of what is talked about, however long: "hai đứa em chưa đăng ký kết hôn mà muốn con theo
 * họ cha" after a birth certificate is no question about weddings. What names the case names nothing else; only
 * what is said beside it may start a new topic.
 */
export async function answerCaseTold(
  resources: Answering,
  turn: Turn,
  { asked, decision }: { readonly asked: Understood; readonly decision: Decision },
): Promise<WorkedPart | null> {
  if (!isProcedure(turn.topic.entryId)) return null;
  const version = await currentVersion(resources, turn, turn.topic.entryId ?? '');
  if (version?.content.kind !== 'procedure') return null;
  const { content } = version;
  if (spotCases(content, asked.reading, turn.today).length === 0) return null;
  if (decision.kind === 'answer' && decision.winner.entryId !== content.code) {
    const beside = understandQuestion(besideCase(content, asked));
    const decided = decide(beside, await findHere(resources, turn, beside.reading));
    const isAnother = decided.kind === 'answer' && decided.winner.entryId !== content.code;
    if (isAnother && decided.confidence >= namesAnother) return null;
  }
  const { aspects } = asked.reading;
  const again = aspects.length > 0 ? aspects : (turn.topic.aspects ?? []);
  return answerTopic(resources, turn, { asked, aspects: again });
}

/** The message without the words that tell the case. */
function besideCase(procedure: Procedure, { reading }: Understood): string {
  const matches = matchCases(procedure, { tokens: reading.tokens, marked: reading.marked });
  return reading.tokens
    .filter((_, at) => !matches.some(({ from, to }) => from <= at && at < to))
    .map(({ folded }) => folded)
    .join(' ');
}
