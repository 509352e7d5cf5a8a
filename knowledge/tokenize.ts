import { exactSyllable, foldSyllable } from './fold.ts';

/**
 * One syllable or number of a text: as matched without diacritics, and as it was written. Where it is `unsure`, its
 * marks make no word that we know, and another with the same letters may be meant.
 */
export type Token = { readonly folded: string; readonly exact: string; readonly unsure?: true };

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Vietnamese has some 7,000 syllables, and every title is made of them: folding each once halves the time of ranking. */
const known = new Map<string, Token>();
const mostKnown = 20_000;
const longestKnown = 12;

export function tokenize(text: string): readonly Token[] {
  return Array.from(text.matchAll(word), ([syllable]) => known.get(syllable) ?? read(syllable));
}

function read(syllable: string): Token {
  const token = { folded: foldSyllable(syllable), exact: exactSyllable(syllable) };
  if (known.size >= mostKnown) known.clear();
  if (syllable.length <= longestKnown) known.set(syllable, token);
  return token;
}
