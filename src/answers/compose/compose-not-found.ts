import type { Block, Choice } from '#src/answers/answer.ts';
import { askAPerson } from './ask-a-person.ts';
import type { Speaking } from './compose-greeting.ts';
import type { Reply } from './composition.ts';
import { shortName } from './short-name.ts';
import { wordsOf } from './words-of.ts';

/** Nothing that fits was found, and nothing is guessed. */
export function composeNotFound(speaking: Speaking): Reply {
  const { replies } = wordsOf(speaking.language);
  return reply(speaking, [replies.noKnowledge, replies.tryAgain]);
}

/** What was talked about before, with the buttons that were offered then. */
export type Before = {
  readonly name: string;
  readonly plainName?: string | undefined;
  readonly choices: readonly Choice[];
};

/** No sign of which procedure is meant, and none that it is about something else; old buttons say whose they are. */
export function composeNotUnderstood({
  before,
  ...speaking
}: Speaking & { readonly before?: Before | null }): Reply {
  const { replies } = wordsOf(speaking.language);
  const { blocks } = reply(speaking, [replies.notUnderstood, replies.sayTheWork]);
  if (!before) return { blocks, choices: replies.examples };
  const whose: Block = { kind: 'paragraph', text: replies.stillAbout(shortName(before)) };
  return { blocks: [...blocks, whose], choices: before.choices };
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
