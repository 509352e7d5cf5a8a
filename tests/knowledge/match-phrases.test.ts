import { describe, expect, it } from 'vitest';
import { createPhraseBook, isMarked, matchPhrases } from '#knowledge/match-phrases.ts';
import { tokenize } from '#knowledge/tokenize.ts';

const book = createPhraseBook<string>([
  ['sổ đỏ', 'land'],
  ['mất sổ', 'lost'],
  ['mất sổ đỏ', 'lost land'],
  ['bao nhiêu', 'amount'],
]);

function matches(text: string): string[] {
  const tokens = tokenize(text);
  return matchPhrases(book, { tokens, marked: isMarked(tokens) }).map((match) => match.value);
}

describe('matching phrases', () => {
  it('takes the longest at each place, and none twice', () => {
    expect(matches('tôi mất sổ đỏ hết bao nhiêu')).toEqual(['lost land', 'amount']);
  });

  it('reads text without marks, and decomposed text, as the phrase', () => {
    expect(matches('toi mat so do het bao nhieu')).toEqual(['lost land', 'amount']);
    expect(matches('tôi mất sổ đỏ hết bao nhiêu'.normalize('NFD'))).toEqual(['lost land', 'amount']);
  });

  it('does not take a marked word for another', () => {
    expect(matches('số đo của tôi')).toEqual([]);
    expect(matches('sơ đồ nhà đất')).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(matches('')).toEqual([]);
  });
});
