import type { Topic } from '#db/conversations.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { condole } from './condole.ts';

const mostEarlier = 3;

/** What a part leaves for the next turn, with what was talked about before it. */
export function rememberTopic(turn: Turn, worked: WorkedPart, asked: Understood): WorkedPart {
  const { part, topic } = worked;
  const earlier = earlierAfter(turn.topic, topic);
  const isAnswered = part.procedure !== null;
  const remembered: WorkedPart = {
    ...worked,
    topic: {
      ...topic,
      ...(isAnswered && part.aspects.length > 0 ? { aspects: part.aspects } : {}),
      ...(earlier.length > 0 ? { earlier } : {}),
    },
  };
  return condole(turn, remembered, asked);
}

function earlierAfter(before: Topic, after: Topic): readonly string[] {
  const left = before.entryId !== undefined && before.entryId !== after.entryId ? [before.entryId] : [];
  const known = [...left, ...(before.earlier ?? [])].filter((id) => id !== after.entryId);
  return [...new Set(known)].slice(0, mostEarlier);
}
