import type { WorkedPart } from './answer-part.ts';
import type { Answering } from './current-version.ts';
import { decide } from './decide.ts';
import { findHere } from './find-here.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

/** From here on what is asked is so surely a procedure that the words beside it were heard wrongly. */
const surely = 0.96;

/** What is told by words that may be heard wrongly; danger and attacks are never among it. */
const soft = new Set(['political', 'legal-advice', 'private-matter', 'not-a-public-service']);

/**
 * Whether what is asked is so surely a procedure that a refusal beside it would be a mistake: of the refusals of questions
 * in scope two in five went so, at no answer that was out of it.
 */
export async function outweighsRefusal(
  resources: Answering,
  turn: Turn,
  { asked, said }: { readonly asked: Understood; readonly said: WorkedPart },
): Promise<boolean> {
  if (!soft.has(said.part.reason)) return false;
  const decision = decide(asked, await findHere(resources, turn, asked.reading));
  return decision.kind === 'answer' && decision.confidence >= surely;
}
