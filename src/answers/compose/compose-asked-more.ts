import type { Choice, Language } from '#src/answers/answer.ts';
import type { Reply } from './composition.ts';
import { wordsOf } from './words-of.ts';

const longestLabel = 40;

/** What else one message asks, beyond what is answered at a time: nothing of it is lost, each is a button. */
export function composeAskedMore(language: Language, questions: readonly string[]): Reply {
  return {
    blocks: [{ kind: 'paragraph', text: wordsOf(language).replies.askedMore(questions) }],
    choices: questions.map(toChoice),
  };
}

function toChoice(question: string): Choice {
  const isShort = question.length <= longestLabel;
  return { label: isShort ? question : `${question.slice(0, longestLabel - 1).trimEnd()}…`, value: question };
}
