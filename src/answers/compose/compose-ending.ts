import type { Aspect, Entry } from '#knowledge/entry.ts';
import type { Block } from '#src/answers/answer.ts';
import type { AskedEntry } from './asked-entry.ts';
import { citationsOf, sourcesBlock } from './compose-sources.ts';
import type { Composition } from './composition.ts';
import { explainWords } from './explain-words.ts';
import { wordsOf } from './words-of.ts';

/** What stands under an answer: that its words are the record's, what they mean, and where they come from. */
export function composeEnding(
  body: readonly Block[],
  { version, language }: AskedEntry<Entry>,
  told: readonly Aspect[],
): Pick<Composition, 'blocks' | 'citations'> {
  const { inVietnamese } = wordsOf(language).answers;
  return {
    blocks: [
      ...(language === 'vi' ? [] : [{ kind: 'paragraph' as const, text: inVietnamese }]),
      // The titles of laws are read by whoever knows their words.
      ...(told.every((aspect) => aspect === 'legal-basis') ? [] : explainWords(body, language)),
      sourcesBlock(version, language),
    ],
    citations: citationsOf(version, told),
  };
}
