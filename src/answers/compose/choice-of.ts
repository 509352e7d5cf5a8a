import type { Aspect } from '#knowledge/entry.ts';
import type { Choice } from '#src/answers/answer.ts';
import { wordsOf } from './words-of.ts';

/**
 * A button whose value is a sentence that a citizen could type: it names the code and what is asked, so that the
 * next turn needs no memory of this one. Always in Vietnamese, the language in which questions are read.
 */
export function choiceOf(label: string, code: string, aspects: readonly Aspect[]): Choice {
  const { ask, askMany } = wordsOf('vi').answers;
  const [only, ...others] = aspects;
  if (!only) return { label, value: ask.overview(code) };
  if (others.length === 0) return { label, value: ask[only](code) };
  return {
    label,
    value: askMany(code, aspects.map((aspect) => wordsOf('vi').answers.asked[aspect]).join(', ')),
  };
}
