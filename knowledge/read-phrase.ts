import { cleanText } from './clean-text.ts';
import { abbreviations } from './synonyms.ts';
import { type Token, tokenize } from './tokenize.ts';

const written = new Map(
  abbreviations
    .filter(({ said, readings }) => said.length >= 3 && readings.length === 1)
    .map(({ said, readings }) => [said.toUpperCase(), readings[0] ?? said]),
);

/** The syllables of a name or alias, its capital abbreviations written out: "cấp thẻ BHYT" as people say it. */
export function readPhrase(phrase: string): readonly Token[] {
  const spoken = cleanText(phrase).replace(/\p{Lu}{3,}/gu, (capitals) => written.get(capitals) ?? capitals);
  return tokenize(spoken);
}
