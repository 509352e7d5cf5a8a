import type { Held } from '#db/deliveries.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import type { Said } from './respond.ts';

/** Keeps what was said as the answer to `asked`: its buttons and numbers can then be taken, as those of any answer. */
export function keepSaid(
  { clock }: Pick<Resources, 'clock'>,
  { channel, topic }: Pick<Held, 'channel' | 'topic'>,
  { said, asked }: { readonly said: Said; readonly asked: string },
): Said {
  const { answer, language } = said;
  const { conversationId, outcome, reason, intent, text, parts, timings, choices } = answer;
  const record = {
    ...{ conversationId, channel, language, outcome, reason, intent, text, parts, timings },
    topic: choices.length > 0 ? { ...topic, choices } : topic,
    questionId: newId(),
    textMasked: asked === '' ? '' : maskPersonal(asked),
    answerId: answer.id,
    ...{ gap: null, path: 'fields', model: null },
    at: clock.now(),
  };
  return { ...said, record };
}
