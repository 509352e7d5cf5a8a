import type { Ranked } from '#knowledge/rank-candidates.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import type { Answering } from '#src/answers/current-version.ts';
import { decide } from '#src/answers/decide.ts';
import { answerAbsent } from '#src/answers/doors/answer-absent.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { answerCaseTold } from './answer-case-told.ts';

/**
 * What this catalogue does not hold is said to be absent, unless it tells a case of what is talked about: "xin phép xây
 * chùa" after a building permit. `null` where nothing of the kind is asked.
 */
export async function answerToldOrAbsent(
  resources: Answering,
  turn: Turn,
  { asked, ranked }: { readonly asked: Understood; readonly ranked: readonly Ranked[] },
): Promise<WorkedPart | null> {
  const absent = answerAbsent(turn, { asked, ranked });
  if (!absent) return null;
  return (await answerCaseTold(resources, turn, { asked, decision: decide(asked, ranked) })) ?? absent;
}
