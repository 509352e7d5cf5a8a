import { cleanText } from './clean-text.ts';
import { abbreviations } from './synonyms.ts';
import { type Token, tokenize } from './tokenize.ts';

const written = new Map(
  abbreviations
    .filter(({ said, readings }) => said.length >= 3 && readings.length === 1)
    .map(({ said, readings }) => [said, readings[0] ?? said]),
);

/** The syllables of a name or alias, its abbreviations written out: "cấp thẻ BHYT" as people say it. */
export function readPhrase(phrase: string): readonly Token[] {
  const spoken = cleanText(phrase).replace(
    /[\p{L}\p{N}]{3,}/gu,
    (word) => written.get(word.toLowerCase()) ?? word,
  );
  return tokenize(spoken);
}
