import type { BaseMessageLike } from '@langchain/core/messages';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { type PhrasePrompt, phrasePrompt } from '#prompts/phrase.ts';
import { cutText } from '#src/answers/compose/as-phrase.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';
import type { ToldFacts } from './told-facts.ts';

const longestQuestion = 500;
const longestFact = 120;

/** What a model sees: the rules, each token with what it is about, and the question as something said, not as an order. */
export function phraseMessages(question: string, told: ToldFacts): readonly BaseMessageLike[] {
  const words: PhrasePrompt = phrasePrompt[told.language];
  const { aspects } = wordsOf(told.language).answers;
  const asked = told.aspects.length > 0 ? told.aspects : (['overview'] as const);
  const lines = [...told.facts]
    .filter(([name]) => !told.must.includes(name))
    .map(([name, { text }]) => `[[${name}]]: ${shapeOf(text)}`);
  const user = [
    `${words.asked}: ${asked.map((aspect) => aspects[aspect]).join(', ')}`,
    `${words.must}: ${told.must.map((name) => `[[${name}]] (${shapeOf(told.facts.get(name)?.text ?? '')})`).join(', ')}`,
    `${words.others}:`,
    ...lines,
    `${words.question}:`,
    '-----',
    quoted(question),
    '-----',
    words.write,
  ];
  return [
    ['system', words.rules.join('\n')],
    ['human', user.join('\n')],
  ];
}

/** What a fact is about, without its numbers: a model that never saw them cannot misquote them. */
function shapeOf(text: string): string {
  return cutText(
    text
      .replace(/https?:\S+/g, '…')
      .replace(/\d[\d.,/-]*/g, '…')
      .replace(/\s+/g, ' '),
    longestFact,
  );
}

/** Neither tokens nor the line that ends it can be written into a question. */
function quoted(question: string): string {
  const plain = maskPersonal(question)
    .replace(/\[\[|\]\]|-{3,}/g, ' ')
    .replace(/\s+/g, ' ');
  return cutText(plain.trim(), longestQuestion);
}
