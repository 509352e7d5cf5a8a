import type { Centre, Choice, Language } from '#src/answers/answer.ts';
import { centreText } from './centre-text.ts';
import type { Reply } from './composition.ts';
import { wordsOf } from './words-of.ts';

/** To whom and in which language a reply speaks. */
export type Speaking = { readonly centre: Centre; readonly language: Language };

/** `notices`: what the centre tells for some days, each a button of its own. */
export function composeGreeting({
  centre,
  language,
  notices = [],
}: Speaking & { readonly notices?: readonly { readonly name: string }[] }): Reply {
  const { replies } = wordsOf(language);
  const told = notices.map(({ name }) => ({ kind: 'paragraph', text: replies.notice(name) }) as const);
  return {
    blocks: [
      { kind: 'lead', text: centreText(centre, 'greeting', language) ?? replies.greeting(centre.name) },
      ...told,
      { kind: 'paragraph', text: replies.invitation },
    ],
    choices: [...notices.map(({ name }) => ({ label: name, value: name })), ...replies.examples],
  };
}

/** To somebody who is angry: sorry, a way on, and what was offered still stands. */
export function composeUpset({
  language,
  choices,
}: Speaking & { readonly choices: readonly Choice[] }): Reply {
  const { replies } = wordsOf(language);
  return {
    blocks: [
      { kind: 'lead', text: replies.upset },
      { kind: 'paragraph', text: replies.upsetStay },
      { kind: 'paragraph', text: replies.upsetWhere },
    ],
    choices,
  };
}

export function composeThanks({ language }: Speaking): Reply {
  return { blocks: [{ kind: 'lead', text: wordsOf(language).replies.thanks }], choices: [] };
}

export function composeFarewell({ language }: Speaking): Reply {
  return { blocks: [{ kind: 'lead', text: wordsOf(language).replies.farewell }], choices: [] };
}
