import type { Block } from '#src/answers/answer.ts';
import type { Speaking } from './compose-greeting.ts';
import { wordsOf } from './words-of.ts';

/** How to reach a person: the hotline where one is configured, otherwise the counter. */
export function askAPerson({ centre, language }: Speaking): Block {
  const { replies } = wordsOf(language);
  return centre.hotline
    ? { kind: 'phone', label: replies.hotline, number: centre.hotline }
    : { kind: 'paragraph', text: replies.askAtCounter(centre.name) };
}
