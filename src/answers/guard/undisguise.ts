import { foldText } from '#knowledge/fold.ts';
import { foldLookAlikes } from './fold-look-alikes.ts';

const digits: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  $: 's',
  '@': 'a',
};
const fewestDisguised = 2;
/** Letters that stand alone, one after another; two blanks part the words. */
const spaced = /(?<![\p{L}\d])\p{L}(?:[ .\-_*]\p{L}(?![\p{L}\d])){3,}/gu;

/** A message as it was meant to be seen, without marks, or null where nothing is disguised: "b0 qu4", "i g n o r e", "іgnоre". */
export function undisguise(text: string): string | null {
  const joined = text.replace(spaced, (run) => run.replace(/[ .\-_*]/g, ''));
  const latin = foldLookAlikes(joined.replace(/ {2,}/g, ' '));
  const words = latin.split(' ');
  const isDisguised = (word: string) =>
    /^[a-z0-9$@]{2,}$/.test(word) && /[a-z]/.test(word) && /[013457$@]/.test(word);
  const lettered =
    words.filter(isDisguised).length < fewestDisguised
      ? words
      : words.map((word) =>
          isDisguised(word) ? word.replace(/[013457$@]/g, (sign) => digits[sign] ?? sign) : word,
        );
  const plain = lettered.join(' ');
  return plain === foldText(text).replace(/\s+/g, ' ') ? null : plain;
}
