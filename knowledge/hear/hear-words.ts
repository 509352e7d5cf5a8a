import { abbreviations, teencode } from '#knowledge/synonyms.ts';
import { type Token, tokenize } from '#knowledge/tokenize.ts';
import { decodeViqr } from './decode-viqr.ts';
import { repairSyllable } from './repair-syllable.ts';
import { syllables } from './syllables.ts';

/** The words of a text, mended where they can be no Vietnamese; and as they stood, where that may have been meant. */
export type HeardWords = {
  readonly tokens: readonly Token[];
  readonly asTyped: readonly Token[] | null;
};

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Plain letters without a key of VNI: it may be a word of another language. */
const mayBeForeign = /^[a-z]+$/i;

/** Words of other languages that people use as they are, though keys of Telex could make something of them. */
const foreign =
  'visa passport email mail gmail online offline file data facebook fb zalo messenger chip web app scan photo copy shop ' +
  'homestay taxi grab card pin logo wifi video clip sim internet laptop ipad iphone android google chrome karaoke spa ' +
  'hotel resort gas pet pvc pdf word excel zip otp vneid vssid captcha login logout banking combo fax test car max';
const shortForms = new Set([
  ...foreign.split(' '),
  ...[...abbreviations, ...teencode].map(({ said }) => said),
]);

export function hearWords(text: string): HeardWords {
  const written = Array.from(decodeViqr(text).matchAll(word), ([syllable]) => syllable);
  const mended = written.map((syllable) => (isShort(syllable) ? null : repairSyllable(syllable)));
  const tokens = written.map((syllable, at) => doubt(tokenize(mended[at] ?? syllable)[0]));
  const isOpen = written.some((syllable, at) => mended[at] !== null && mayBeForeign.test(syllable));
  return { tokens, asTyped: isOpen ? written.map((syllable) => doubt(tokenize(syllable)[0])) : null };
}

function isShort(syllable: string): boolean {
  return shortForms.has(syllable.toLowerCase().normalize('NFC'));
}

/** A syllable with marks that nobody writes so ("căn cươc") may stand for one with others. */
function doubt(token: Token = { folded: '', exact: '' }): Token {
  const isOdd = token.exact !== token.folded && !syllables.has(token.exact);
  return isOdd ? { ...token, unsure: true } : token;
}
