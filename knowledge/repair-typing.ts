import { cleanText } from './clean-text.ts';

const lookAlikes: Readonly<Record<string, string>> = { ð: 'đ', Ð: 'Đ', Ɖ: 'Đ', ɖ: 'đ' };

/** How far the wide digits of East Asian keyboards stand from plain ones. */
const fullWidth = 0xfee0;

/** What somebody typed, as Vietnamese is meant to be written: clean, eth letters read as đ, plain digits, single spaces. */
export function repairTyping(typed: string): string {
  return cleanText(typed)
    .replace(/[ðÐƉɖ]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - fullWidth))
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}
