import { plainLetters } from '#knowledge/hear/plain-letters.ts';
import { randomLetters } from '#src/new-id.ts';
import { spokenSigns } from './spoken-signs.ts';

/**
 * Signs that are not taken for each other on paper: no 0 O, 1 I L, 2 Z, 5 S, 8 B. There are 23, a prime, so that the
 * last sign finds every single mistake and every two neighbours that changed places.
 */
const signs = '23456789ACDEFHKMNPQRTUX';
const drawn = 11;

/** Read for the sign that it looks like, which is in no code itself. */
const alike: Readonly<Record<string, string>> = { S: '5', Z: '2', B: '8', G: '6' };

/** `PA-7K3M-Q9RT-D4HX`: 2^49 codes, so that nobody meets one by trying. */
export function newTrackingCode(): string {
  const letters = randomLetters(signs, drawn);
  return written(letters + checkSign(letters));
}

/**
 * The code in what somebody typed or dictated: small letters, spaces, dots and dashes anywhere, "pê a bảy ka ...".
 * `null` where there is none, or its check sign says that something was misheard.
 */
export function readTrackingCode(text: string): string | null {
  const plain = plainLetters(text).text.toUpperCase();
  for (const pattern of [named, bare]) {
    for (const { groups } of plain.matchAll(pattern)) {
      const code = checked(groups?.letters ?? '');
      if (code) return code;
    }
  }
  return readSpoken(text);
}

/** Whether a text holds something that was meant as a code, right or wrong. */
export function looksLikeCode(text: string): boolean {
  return /(?<![A-Z\d])PA ?[-–—.: ] ?[A-Z\d]{3,4}[-–—. ]?[A-Z\d]{2,}/.test(
    plainLetters(text).text.toUpperCase(),
  );
}

const sign = '[2-9A-HKMNP-UXZ]';
const gap = '[-–—. ]{0,3}';
const letters = `(?<letters>(?:${sign}${gap}){11}${sign})(?![A-Z\\d])`;
/** With "PA" before it: looked for first, for "phản ánh" before that is made of signs too. */
const named = new RegExp(`(?<![A-Z\\d])P ?A[-–—.: ]{0,3}${letters}`, 'g');
/** Without; signs that begin with PA themselves stand alone only in their three groups. */
const bare = new RegExp(`(?<![A-Z\\d])(?:(?!P ?A)|(?=(?:${sign}{4}[-–—. ]?){3}(?![A-Z\\d])))${letters}`, 'g');

/** After "pê a" or "phản ánh", or alone: only as many signs as a code has, and none left over. */
function readSpoken(text: string): string | null {
  const heard = spokenSigns(text);
  const start = heard.startsWith('PA') ? 2 : 0;
  return heard.length - start === drawn + 1 ? checked(heard.slice(start)) : null;
}

function checked(said: string): string | null {
  const letters = said.replace(/[^A-Z\d]/g, '').replace(/[SZBG]/g, (letter) => alike[letter] ?? letter);
  const body = letters.slice(0, drawn);
  return letters.length === drawn + 1 && checkSign(body) === letters[drawn] ? written(letters) : null;
}

/** Each place weighs differently, and none a multiple of 23. */
function checkSign(letters: string): string | undefined {
  let sum = 0;
  for (const [at, letter] of [...letters].entries()) {
    const value = signs.indexOf(letter);
    if (value < 0) return undefined;
    sum += (at + 2) * value;
  }
  return signs[sum % signs.length];
}

function written(letters: string): string {
  return `PA-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}
