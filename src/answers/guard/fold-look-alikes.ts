import { cleanText } from '#knowledge/clean-text.ts';
import { foldText } from '#knowledge/fold.ts';

/** Letters of other scripts that are drawn like Latin ones, in small letters. */
const drawnAlike: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ѐ: 'e', ё: 'e', һ: 'h', н: 'h', і: 'i', ї: 'i', ј: 'j' },
  ...{ к: 'k', ӏ: 'l', м: 'm', о: 'o', р: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', у: 'y', х: 'x', ԝ: 'w' },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
  ...{ ı: 'i', ɑ: 'a', ɡ: 'g', ʟ: 'l', ꞌ: "'" },
};

/** What a message says to the eye: without marks, hidden characters, foreign letters drawn alike and odd blanks. */
export function foldLookAlikes(text: string): string {
  const plain = foldText(cleanText(text.normalize('NFKC')));
  return plain.replace(/[^\p{ASCII}]/gu, (letter) => drawnAlike[letter] ?? letter).replace(/\s+/g, ' ');
}
