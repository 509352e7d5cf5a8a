import { exactSyllable, foldSyllable } from './fold.ts';

/** One syllable or number of a text: as matched without diacritics, and as it was written. */
export type Token = { readonly folded: string; readonly exact: string };

const word = /[\p{L}\p{M}\p{N}]+/gu;

export function tokenize(text: string): readonly Token[] {
  return Array.from(text.matchAll(word), ([syllable]) => ({
    folded: foldSyllable(syllable),
    exact: exactSyllable(syllable),
  }));
}
