import type { Speaking } from './compose-greeting.ts';
import type { Reply } from './composition.ts';
import { wordsOf } from './words-of.ts';

export function composeOutOfScope({ language }: Speaking): Reply {
  const { replies } = wordsOf(language);
  return {
    blocks: [
      { kind: 'lead', text: replies.outOfScope },
      { kind: 'paragraph', text: replies.scope },
    ],
    choices: replies.examples,
  };
}
