import { answerTopic } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { type Answering, currentVersion } from '#src/answers/current-version.ts';
import type { Decision } from '#src/answers/decide.ts';
import { namesPaper } from '#src/answers/names-paper.ts';
import { isProcedure, type Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { leansOnTopic, startsTopic, tellsOfTopic } from './judge-topic.ts';

/** A short message inside a topic is about that topic, unless it clearly starts a new one. */
export async function answerAboutTopic(
  resources: Answering,
  turn: Turn,
  { asked, decision }: { readonly asked: Understood; readonly decision: Decision },
): Promise<WorkedPart | null> {
  if (!leansOnTopic(turn, asked) || startsTopic(turn, asked, decision)) return null;
  const { aspects } = asked.reading;
  if (mayBeAboutTopic(turn, asked)) return answerTopic(resources, turn, { asked, aspects });
  if (!isProcedure(turn.topic.entryId)) return null;
  const version = await currentVersion(resources, turn, turn.topic.entryId ?? '');
  if (!version) return null;
  if (namesPaper(version.content, asked.reading)) {
    return answerTopic(resources, turn, { asked, aspects: ['papers'] });
  }
  if (!tellsOfTopic(version, asked)) return null;
  const again = aspects.length > 0 ? aspects : (turn.topic.aspects ?? []);
  return answerTopic(resources, turn, { asked, aspects: again });
}

/** A word or so beside the aspect ("vợ tôi thì mất bao lâu") may still be about the topic; more is about something else. */
export function mayBeAboutTopic(turn: Turn, asked: Understood): boolean {
  return turn.topic.entryId !== undefined && asked.topicSyllables <= 1 && asked.reading.aspects.length > 0;
}
