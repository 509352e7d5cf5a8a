import { describe, expect, it, test } from 'vitest';
import { longestMessage, packSections, splitText } from '#bots/zalo/split-text.ts';

const sentence = 'Anh/chị nộp tờ khai tại Uỷ ban nhân dân cấp xã nơi cư trú, mang theo giấy tờ còn hạn. ';
const bare = (text: string) => text.replaceAll(/\s/g, '');

describe('a long text', () => {
  test.each([
    ['sentences', sentence.repeat(60)],
    ['sentences, decomposed', sentence.repeat(60).normalize('NFD')],
    ['lines', Array.from({ length: 300 }, (_, at) => `• dòng ${at}`).join('\n')],
    ['paragraphs', Array.from({ length: 40 }, () => sentence.repeat(3)).join('\n\n')],
    ['a word without end', 'ạ'.repeat(5_000)],
    ['a word without end, decomposed', 'ạ'.repeat(5_000).normalize('NFD')],
    ['families of five signs', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}'.repeat(700)],
    ['one letter with marks without end', `a${'\u0323'.repeat(5_000)}`],
  ])('of %s is cut into messages that Zalo takes, and nothing of it is lost', (_, text) => {
    const parts = splitText(text);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(longestMessage);
      expect(part.isWellFormed()).toBe(true);
      expect(part.trim()).not.toBe('');
    }
    expect(bare(parts.join(''))).toBe(bare(text));
    expect(parts.length).toBeLessThanOrEqual(Math.ceil(text.length / (longestMessage / 2)));
  });

  it('of sentences ends each message with one', () => {
    for (const part of splitText(sentence.repeat(60))) expect(part).toMatch(/\.$/);
  });

  it('is not cut inside a letter', () => {
    for (const part of splitText('ạ'.repeat(5_000).normalize('NFD'))) {
      expect(part).toMatch(/^a/);
      expect(part).toMatch(/\u0323$/);
    }
  });
});

describe('sections', () => {
  it('stand together where they fit, and whole where they do not', () => {
    const menu = 'Anh/chị nhắn số để chọn:\n1. Một\n2. Hai';
    expect(packSections(['ngắn', '', menu])).toEqual([`ngắn\n\n${menu}`]);
    const long = 'dài '.repeat(470).trim();
    expect(packSections([long, menu])).toEqual([long, menu]);
    expect(packSections(['', '  '])).toEqual([]);
  });
});
