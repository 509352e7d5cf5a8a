import type { Channel } from '#bots/channel.ts';
import type { Answer, Centre } from '#src/answers/answer.ts';
import { composeFault } from '#src/answers/compose/compose-fault.ts';
import { renderText } from '#src/answers/compose/render-text.ts';
import { newId } from '#src/new-id.ts';

/** What a citizen reads where their message was given up: that it was not answered, and whom to call. */
export function composeDeadLetter(
  channel: Channel,
  { centre, conversationId }: { readonly centre: Centre; readonly conversationId: string },
): { readonly payloads: readonly unknown[]; readonly text: string } {
  const { blocks, choices } = composeFault({ centre, language: 'vi' });
  const text = renderText(blocks, 'vi');
  const part = {
    ...({
      outcome: 'failed',
      reason: 'fault',
      intent: 'procedure',
      procedure: null,
      checklistPath: null,
    } as const),
    ...{ aspects: [], candidates: [], citations: [], choices },
  };
  const timings = { readMs: 0, findMs: 0, answerMs: 0, totalMs: 0 };
  const answer: Answer = {
    id: newId(),
    conversationId,
    ...part,
    text,
    parts: [{ ...part, blocks, text }],
    timings,
  };
  return { payloads: channel.render(answer), text };
}
