import type { Held } from '#db/deliveries.ts';
import { attachmentWords } from './attachment-words.ts';
import type { Step } from './merge-events.ts';
import { sayBlocks } from './quiet-answer.ts';
import type { Response } from './respond.ts';

/** Nothing needs a phone number now, so not even the sender's own is kept; somebody else's is never taken. `next`: what is waited for all the same. */
export function takeContact(
  { id, language }: Held,
  { own, next }: Pick<Extract<Step, { kind: 'contact' }>, 'own'> & { readonly next?: string | null },
): Response {
  const words = attachmentWords(language);
  const said = sayBlocks({
    ...{ conversationId: id, language, choices: [], outcome: 'answered' },
    blocks: [
      { kind: 'lead', text: own ? words.contactOwn : words.contactForeign },
      { kind: 'paragraph', text: next ?? words.contactAsk },
    ],
  });
  return { said: [said], effects: [] };
}
