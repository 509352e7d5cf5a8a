import type { Topic } from '#db/conversations.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';

const mostEarlier = 3;

/** What a part leaves for the next turn, with what was talked about before it. */
export function rememberTopic(before: Topic, worked: WorkedPart): WorkedPart {
  const { part, topic } = worked;
  const earlier = earlierAfter(before, topic);
  const isAnswered = part.procedure !== null;
  return {
    ...worked,
    topic: {
      ...topic,
      ...(isAnswered && part.aspects.length > 0 ? { aspects: part.aspects } : {}),
      ...(earlier.length > 0 ? { earlier } : {}),
    },
  };
}

function earlierAfter(before: Topic, after: Topic): readonly string[] {
  const left = before.entryId !== undefined && before.entryId !== after.entryId ? [before.entryId] : [];
  const known = [...left, ...(before.earlier ?? [])].filter((id) => id !== after.entryId);
  return [...new Set(known)].slice(0, mostEarlier);
}
