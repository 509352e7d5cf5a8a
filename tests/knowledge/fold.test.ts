import { describe, expect, it } from 'vitest';
import { exactSyllable, foldSyllable, foldText, hasDiacritics } from '#knowledge/fold.ts';

const vowels = 'aăâeêioôơuưy';
const marks = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

describe('folding', () => {
  it('folds every Vietnamese vowel under every tone, composed and decomposed', () => {
    for (const vowel of vowels) {
      const bare = vowel.normalize('NFD').replace(/\p{M}/gu, '');
      for (const mark of marks) {
        const letter = (vowel + mark).normalize('NFC');
        expect(foldText(letter)).toBe(bare);
        expect(foldText(letter.normalize('NFD'))).toBe(bare);
        expect(foldText(letter.toUpperCase())).toBe(bare);
      }
    }
    expect(foldText('Đường đi ĐẾN')).toBe('duong di den');
  });

  it.each([
    ['hoà', 'hòa'],
    ['uỷ', 'ủy'],
    ['khoẻ', 'khỏe'],
    ['thuý', 'thúy'],
    ['ký', 'kí'],
    ['lý', 'lí'],
    ['quý', 'quí'],
    ['Mỹ', 'mĩ'],
  ])('holds %s and %s for the same syllable', (one, other) => {
    expect(exactSyllable(one)).toBe(exactSyllable(other));
    expect(exactSyllable(one.normalize('NFD'))).toBe(exactSyllable(other));
    expect(foldSyllable(one)).toBe(foldSyllable(other));
  });

  it.each([
    ['hộ', 'hỗ'],
    ['tử', 'từ'],
    ['cấp', 'cặp'],
    ['đất', 'đặt'],
  ])('tells %s from %s though they fold alike', (one, other) => {
    expect(foldSyllable(one)).toBe(foldSyllable(other));
    expect(exactSyllable(one)).not.toBe(exactSyllable(other));
  });

  it('notices diacritics in either form', () => {
    expect(hasDiacritics('lam ho chieu')).toBe(false);
    expect(hasDiacritics('làm hộ chiếu'.normalize('NFD'))).toBe(true);
    expect(hasDiacritics('di dau')).toBe(false);
    expect(hasDiacritics('đi')).toBe(true);
  });
});
