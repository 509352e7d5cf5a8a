import { isMarked, matchPhrases, type PhraseBook } from './match-phrases.ts';
import { tokenize } from './tokenize.ts';

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** A text without the phrases of a book; what stood beside them stays as it was written. */
export function cutPhrases<Value>(book: PhraseBook<Value>, text: string): string {
  const tokens = tokenize(text);
  const places = Array.from(text.matchAll(word), ({ index, 0: written }) => ({
    from: index,
    to: index + written.length,
  }));
  let kept = '';
  let at = 0;
  for (const match of matchPhrases(book, { tokens, marked: isMarked(tokens) })) {
    kept += `${text.slice(at, places[match.from]?.from)} `;
    at = places[match.to - 1]?.to ?? at;
  }
  return kept + text.slice(at);
}
