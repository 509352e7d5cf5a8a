import { askAPerson } from './ask-a-person.ts';
import type { Speaking } from './compose-greeting.ts';
import type { Reply } from './composition.ts';
import { wordsOf } from './words-of.ts';

/** Nothing that fits was found, and nothing is guessed. */
export function composeNotFound(speaking: Speaking): Reply {
  const { replies } = wordsOf(speaking.language);
  return reply(speaking, [replies.noKnowledge, replies.tryAgain]);
}

/** No sign of which procedure is meant, and none that it is about something else. */
export function composeNotUnderstood(speaking: Speaking): Reply {
  const { replies } = wordsOf(speaking.language);
  return { ...reply(speaking, [replies.notUnderstood, replies.sayTheWork]), choices: replies.examples };
}

/** A well-formed code that the catalogue does not hold. */
export function composeCodeUnknown({ code, ...speaking }: Speaking & { readonly code: string }): Reply {
  const { replies } = wordsOf(speaking.language);
  return reply(speaking, [replies.codeUnknown(code), replies.codeUnknownTry]);
}

function reply(speaking: Speaking, [lead = '', ...rest]: readonly string[]): Reply {
  return {
    blocks: [
      { kind: 'lead', text: lead },
      ...rest.map((text) => ({ kind: 'paragraph' as const, text })),
      askAPerson(speaking),
    ],
    choices: [],
  };
}
