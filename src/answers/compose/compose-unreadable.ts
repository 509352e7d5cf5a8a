import type { Choice } from '#src/answers/answer.ts';
import { askAPerson } from './ask-a-person.ts';
import type { Speaking } from './compose-greeting.ts';
import type { Reply } from './composition.ts';
import { wordsOf } from './words-of.ts';

/** A message without words: emoji, a sticker, binary. */
export function composeUnreadable({ language }: Speaking): Reply {
  const { replies } = wordsOf(language);
  return { blocks: [{ kind: 'lead', text: replies.nothingReadable }], choices: replies.examples };
}

/** A message that is only somebody's name or number, which is hidden; the buttons of what was talked about stay. */
export function composePersonUnneeded({
  told,
  choices,
  ...speaking
}: Speaking & { readonly told: 'name' | 'number'; readonly choices: readonly Choice[] }): Reply {
  const { replies } = wordsOf(speaking.language);
  const isInTalk = choices.length > 0;
  return {
    blocks: [
      { kind: 'lead', text: told === 'number' ? replies.personalNumber : replies.personalName },
      { kind: 'paragraph', text: isInTalk ? replies.personGoOn : replies.personalNumberNotNeeded },
      ...(isInTalk ? [askAPerson(speaking)] : []),
    ],
    choices: isInTalk ? choices : replies.examples,
  };
}
