import { recordAnswer } from '#db/answers.ts';
import { repairTyping } from '#knowledge/repair-typing.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Actor } from '#src/actor.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import type { Answer, Language } from './answer.ts';
import type { WorkedPart } from './answer-part.ts';

type Kept = {
  readonly input: { readonly question: string; readonly language: Language };
  readonly answer: Answer;
  readonly worked: readonly WorkedPart[];
  /** What a citizen said of where they live outlives the topic. */
  readonly ward: string | null;
};

/** Writes question, answer and topic down; personal numbers are masked on the way. */
export async function keepAnswer(
  resources: Pick<Resources, 'db' | 'clock' | 'log'>,
  by: Actor,
  { input, answer, worked, ward }: Kept,
): Promise<void> {
  await recordAnswer(resources.db, {
    conversationId: answer.conversationId,
    channel: by.kind === 'citizen' ? by.channel : by.name,
    topic: { ...(ward && { ward }), ...worked.at(-1)?.topic },
    questionId: newId(),
    textMasked: maskPersonal(repairTyping(input.question)),
    language: input.language,
    answerId: answer.id,
    outcome: answer.outcome,
    reason: answer.reason,
    intent: answer.intent,
    text: answer.text,
    parts: answer.parts,
    timings: answer.timings,
    gap: worked.find((part) => part.gap !== null)?.gap ?? null,
    at: resources.clock.now(),
  });
  resources.log.info('question.answered', {
    answerId: answer.id,
    outcome: answer.outcome,
    reason: answer.reason,
    totalMs: Math.round(answer.timings.totalMs),
  });
}
