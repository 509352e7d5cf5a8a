import { spotCases } from '#knowledge/spot-cases.ts';
import { answerTopic } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { type Answering, currentVersion } from '#src/answers/current-version.ts';
import type { Decision } from '#src/answers/decide.ts';
import { isProcedure, type Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { namesAnother } from './names-another.ts';

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
    if (await namesAnother(resources, turn, { procedure: content, asked })) return null;
  }
  const { aspects } = asked.reading;
  const again = aspects.length > 0 ? aspects : (turn.topic.aspects ?? []);
  return answerTopic(resources, turn, { asked, aspects: again });
}
