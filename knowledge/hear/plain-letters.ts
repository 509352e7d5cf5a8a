/** A text in composed letters and plain digits, and where each of its UTF-16 units stood in the text as it was written. */
export type PlainLetters = { readonly text: string; readonly places: readonly number[] };

/** A letter with the marks that follow it; what nobody sees belongs to what stands before it. */
const cluster = /[^\p{M}\u00ad\u200b-\u200f\u2060\ufeff][\p{M}\u00ad\u200b-\u200f\u2060\ufeff]*/gsu;
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const wide = /[\uff01-\uff5e]/g;
const oddSpace = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const isPlain = /^[\p{ASCII}\u00c0-\u0233\u1ea0-\u1ef9\n]*$/u;

/** One unit for each letter, so that what is found can be shown in what was written. The last place is the text's end. */
export function plainLetters(written: string): PlainLetters {
  if (isPlain.test(written))
    return { text: written, places: Array.from({ length: written.length + 1 }, (_, at) => at) };
  let text = '';
  const places: number[] = [];
  for (const { 0: letter, index } of written.matchAll(cluster)) {
    const plain = plainly(letter);
    for (let unit = 0; unit < plain.length; unit++) places.push(index);
    text += plain;
  }
  return { text, places: [...places, written.length] };
}

function plainly(letter: string): string {
  return letter
    .replace(unseen, '')
    .normalize('NFC')
    .replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(oddSpace, ' ');
}
