import { type Token, tokenize } from '#knowledge/tokenize.ts';

/** A syllable or number of a text, and where it stands there (UTF-16 offsets). */
export type PlacedWord = {
  readonly token: Token;
  readonly from: number;
  readonly to: number;
  readonly written: string;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
};

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text with their places; composed and decomposed text come to the same words. */
export function placeWords(text: string): readonly PlacedWord[] {
  return Array.from(text.matchAll(word), ({ 0: written, index }) => ({
    token: tokenize(written)[0] ?? { folded: '', exact: '' },
    from: index,
    to: index + written.length,
    written,
    capital: /^\p{Lu}/u.test(written),
  }));
}
