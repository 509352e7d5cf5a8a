/**
 * Text as we keep it: composed (NFC), with ordinary spaces, without what nobody sees. Format characters
 * (zero-width, direction marks, soft hyphens, tags) make equal words unequal; control characters and lone
 * surrogates are refused by Postgres.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .replace(invisible, '')
    .replace(oddSpace, ' ')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(control, '')
    .replace(listGlyph, '$1- ')
    .replace(privateUse, '')
    .normalize('NFC');
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
const oddSpace = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Word processors draw bullets with private-use glyphs of a symbol font. */
const listGlyph = /(^|\n)[ \t]*[\ue000-\uf8ff][ \t]*/g;
const privateUse = /[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/gu;
