import { answerEntry } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { type Answering, currentVersion } from '#src/answers/current-version.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { answerDoor } from './answer-door.ts';
import { spotTrouble } from './spot-trouble.ts';

/** What no procedure is for: another door's business, or trouble with the portal, which its guide mends where that is published. */
export async function answerAtDoor(
  resources: Answering,
  turn: Turn,
  asked: Understood,
): Promise<WorkedPart | null> {
  const id = turn.said === 'choice' ? null : spotTrouble(asked.reading);
  if (id === null || !(await currentVersion(resources, turn, id))) return answerDoor(turn, asked);
  return answerEntry(resources, turn, { id, asked, aspects: [], reason: 'clear-winner', ranked: [] });
}
