import type { Held } from '#db/deliveries.ts';
import { attachmentWords } from './attachment-words.ts';
import { sayBlocks } from './quiet-answer.ts';
import type { Response } from './respond.ts';

/**
 * Our places have addresses and no coordinates, so that nothing can be measured: the commune's name finds them. Where
 * somebody stands is theirs, and is not kept in any form.
 */
export function takeLocation({ id, language }: Held): Response {
  const words = attachmentWords(language);
  const said = sayBlocks({
    ...{ conversationId: id, language, choices: [], outcome: 'asked-back' },
    blocks: [
      { kind: 'lead', text: words.location },
      { kind: 'paragraph', text: words.sayCommune },
      { kind: 'paragraph', text: words.locationNotKept },
    ],
  });
  return { said: [said], effects: [] };
}
