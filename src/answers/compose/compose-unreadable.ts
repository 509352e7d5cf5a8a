import type { Speaking } from './compose-greeting.ts';
import type { Reply } from './composition.ts';
import { wordsOf } from './words-of.ts';

/** A message without words: emoji, a sticker, binary. */
export function composeUnreadable({ language }: Speaking): Reply {
  const { replies } = wordsOf(language);
  return { blocks: [{ kind: 'lead', text: replies.nothingReadable }], choices: replies.examples };
}

/** A message that is only a personal or phone number, which is not kept. */
export function composePersonalNumber({ language }: Speaking): Reply {
  const { replies } = wordsOf(language);
  return {
    blocks: [
      { kind: 'lead', text: replies.personalNumber },
      { kind: 'paragraph', text: replies.personalNumberNotNeeded },
    ],
    choices: replies.examples,
  };
}
