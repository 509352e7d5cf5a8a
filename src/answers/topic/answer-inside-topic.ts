import type { WorkedPart } from '#src/answers/answer-part.ts';
import type { Answering } from '#src/answers/current-version.ts';
import type { Decision } from '#src/answers/decide.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { answerAboutTopic } from './answer-about-topic.ts';
import { answerWhether } from './answer-whether.ts';

/** What a message inside a topic asks of it: whether something is so, otherwise an aspect or a case. */
export async function answerInsideTopic(
  resources: Answering,
  turn: Turn,
  found: { readonly asked: Understood; readonly decision: Decision },
): Promise<WorkedPart | null> {
  return (await answerWhether(resources, turn, found)) ?? (await answerAboutTopic(resources, turn, found));
}
