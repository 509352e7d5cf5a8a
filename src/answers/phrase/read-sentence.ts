import { exactSyllable } from '#knowledge/fold.ts';
import { plainWordsEn } from '#prompts/plain-words.en.ts';
import { plainWordsVi } from '#prompts/plain-words.vi.ts';
import type { Language } from '#src/answers/answer.ts';
import { closingWords } from './closing-words.ts';
import { factTokens } from './fact-tokens.ts';
import type { Fact, ToldFacts } from './told-facts.ts';

/** A word of a sentence, whether a plain phrase covers it; or a fact in its place. */
export type Piece =
  | { readonly kind: 'word'; readonly word: string; readonly plain: boolean }
  | { readonly kind: 'fact'; readonly name: string; readonly fact: Fact | null };

/** A sentence of a model as the checks see it. */
export type ReadSentence = {
  readonly text: string;
  /** The text without its tokens. */
  readonly prose: string;
  readonly pieces: readonly Piece[];
  /** Which sentence of the answer it is, from 0. */
  readonly index: number;
  /** Whether it says nothing but thanks, and where the rest stands. */
  readonly closes: boolean;
};

type Phrases = { readonly said: ReadonlySet<string>; readonly longest: number };

const closing: Readonly<Record<Language, Phrases>> = {
  vi: phrasesOf(closingWords.vi),
  en: phrasesOf(closingWords.en),
};
const plain: Readonly<Record<Language, Phrases>> = {
  vi: phrasesOf(plainWordsVi),
  en: phrasesOf(plainWordsEn),
};

export function readSentence(text: string, index: number, told: ToldFacts): ReadSentence {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: token, 1: name = '', index: at } of text.matchAll(factTokens)) {
    pieces.push(...wordsOf(text.slice(from, at), plain[told.language]));
    pieces.push({ kind: 'fact', name, fact: told.facts.get(name) ?? null });
    from = at + token.length;
  }
  pieces.push(...wordsOf(text.slice(from), plain[told.language]));
  const prose = text.replace(factTokens, ' ');
  const closes = wordsOf(prose, closing[told.language]).every(
    (piece) => piece.kind === 'word' && piece.plain,
  );
  return { text, prose, pieces, index, closes };
}

/** Words as they are compared: small, the tone mark anywhere, "kỹ" as "kĩ". */
export function syllables(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}’']+/gu) ?? []).map((word) => exactSyllable(word.replaceAll("'", '’')));
}

/** Whether a word is one of a list that is written as people write it. */
export function isOneOf(list: ReadonlySet<string>): (word: string) => boolean {
  const exact = new Set([...list].map(exactSyllable));
  return (word) => exact.has(word);
}

/** The longest phrase at each place covers its words. */
function wordsOf(text: string, { said, longest }: Phrases): Piece[] {
  const words = syllables(text);
  const pieces: Piece[] = [];
  let from = 0;
  while (from < words.length) {
    const length = Array.from({ length: longest }, (_, shorter) => longest - shorter).find(
      (most) => from + most <= words.length && said.has(words.slice(from, from + most).join(' ')),
    );
    for (const word of words.slice(from, from + (length ?? 1))) {
      pieces.push({ kind: 'word', word, plain: length !== undefined });
    }
    from += length ?? 1;
  }
  return pieces;
}

function phrasesOf(phrases: readonly string[]): Phrases {
  const said = phrases.map(syllables);
  return {
    said: new Set(said.map((phrase) => phrase.join(' '))),
    longest: Math.max(...said.map((phrase) => phrase.length)),
  };
}
