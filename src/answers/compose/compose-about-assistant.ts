import { askAPerson } from './ask-a-person.ts';
import type { Speaking } from './compose-greeting.ts';
import type { Reply } from './composition.ts';
import { wordsOf } from './words-of.ts';

/** What the assistant is, where its answers come from and what it cannot do. */
export function composeAboutAssistant({ centre, language }: Speaking): Reply {
  const { replies } = wordsOf(language);
  return {
    blocks: [
      { kind: 'lead', text: replies.aboutAssistant(centre.name) },
      { kind: 'paragraph', text: replies.aboutSources },
      { kind: 'paragraph', text: replies.aboutLimits },
      askAPerson({ centre, language }),
    ],
    choices: replies.examples,
  };
}
