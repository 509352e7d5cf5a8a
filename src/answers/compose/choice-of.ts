import type { Aspect } from '#knowledge/entry.ts';
import type { Choice } from '#src/answers/answer.ts';
import { wordsOf } from './words-of.ts';

type About = { readonly code: string; readonly cases: readonly string[] };

/**
 * A button whose value is a sentence that a citizen could type: it names the code, what is asked and, in brackets, for which cases, so that the
 * next turn needs no memory of this one. Always in Vietnamese, the language in which questions are read.
 */
export function choiceOf(label: string, about: string | About, aspects: readonly Aspect[]): Choice {
  const { code, cases } = typeof about === 'string' ? { code: about, cases: [] } : about;
  return { label, value: `${sentenceFor(code, aspects)}${cases.length > 0 ? ` [${cases.join(', ')}]` : ''}` };
}

function sentenceFor(code: string, aspects: readonly Aspect[]): string {
  const { ask, askMany, asked } = wordsOf('vi').answers;
  const [only, ...others] = aspects;
  if (!only) return ask.overview(code);
  if (others.length === 0) return ask[only](code);
  return askMany(code, aspects.map((aspect) => asked[aspect]).join(', '));
}
