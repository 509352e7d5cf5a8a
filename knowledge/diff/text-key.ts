import { exactSyllable } from '#knowledge/fold.ts';

/**
 * What a text says apart from how it is written: letters with their tones wherever the marks stand, no case, spaces,
 * punctuation or leading zeros. Texts with equal keys differ in spelling only; "giấy chứng tử" and "giấy chứng từ" do not.
 */
export function textKey(text: string): string {
  return wordsOf(text).join(' ');
}

/** The same words, whatever their order: a copy of a page scrambles its lines. */
function bagKey(text: string): string {
  return wordsOf(text).sort().join(' ');
}

/** Whether two texts say the same in whatever order. */
export function sameWords(one: string, other: string): boolean {
  return one === other || bagKey(one) === bagKey(other);
}

export function wordsOf(text: string): string[] {
  const words = text.normalize('NFC').replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '');
  return (words.match(/\p{L}+|\p{N}+/gu) ?? []).map((word) => {
    const key = keys.get(word) ?? (/^\d/.test(word) ? word.replace(/^0+(?=\d)/, '') : exactSyllable(word));
    if (keys.size < mostKeys) keys.set(word, key);
    return key;
  });
}

/** The syllables of all records are a few thousand. */
const keys = new Map<string, string>();
const mostKeys = 20_000;
