import { cleanText } from './clean-text.ts';

const lookAlikes: Readonly<Record<string, string>> = { ð: 'đ', Ð: 'Đ', Ɖ: 'Đ', ɖ: 'đ' };

/** What somebody typed, as Vietnamese is meant to be written: clean, eth letters read as đ, single spaces. */
export function repairTyping(typed: string): string {
  return cleanText(typed)
    .replace(/[ðÐƉɖ]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}
