import { spotSpokenNumbers } from './spoken-numbers.ts';

/** What fills the time while somebody thinks, and what keeps a line open. */
const filler =
  /(?<!\p{L})(?:ờ+m?|ừ+m|ơ+|ờ ờ|à ờ|ờ à|ưm+|hừm|alo|a lô|kiểu như là|kiểu như|kiểu là|nói chung là|đại khái là|đại loại là|thì là mà|cái là|cái gì mà|gì đó|gì ấy|ý là|ấy là|nghe không|nghe rõ không)(?!\p{L})/giu;
/** Whom a question is put to, at its end: "con" there is nobody's child, and "em" nobody's sister. */
const addressed =
  /(?<=(?:gì|chi|đâu|mô|sao|răng|nào|nhiêu|mấy|lâu|không|hông|khôn|chưa|hả|vậy|rứa|ạ|nhỉ)) (?:con|cháu|em|anh|chị|cô|chú|bác|ông|bà|mình)(?= ?[,.?!]|$)/giu;
/** Said twice because it means something else then. */
const doubled = new Set(['từ', 'luôn', 'dần', 'thường', 'lâu', 'sớm', 'mãi', 'xa', 'ngày', 'đều', 'người']);
const longestRestart = 5;
/** Longer than any code that is said aloud is none. */
const fewestOfCode = 6;

/**
 * What was said aloud, as somebody would write it: without what only fills the time, a beginning that was begun anew
 * once, and codes in figures. Ordinary numbers stay in the words in which they were said.
 */
export function hearSpoken(text: string): string {
  const written = writeCodes(text.normalize('NFC'));
  const words = written
    .replace(filler, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return withoutRestarts(words).join(' ').replace(addressed, '');
}

function writeCodes(text: string): string {
  let written = '';
  let at = 0;
  for (const { from, to, written: figures, digits } of spotSpokenNumbers(text, fewestOfCode)) {
    if (digits < fewestOfCode || !/[./-]/.test(figures)) continue;
    written += text.slice(at, from) + figures;
    at = to;
  }
  return written + text.slice(at);
}

/** "em muốn làm, em muốn làm giấy" begins twice and means once. */
function withoutRestarts(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = restartAt(words, at);
    at += length;
    if (length === 0) {
      kept.push(words[at] ?? '');
      at += 1;
    }
  }
  return kept;
}

/** How many words from here are said again at once; the longest counts. */
function restartAt(words: readonly string[], at: number): number {
  const bare = (index: number) => (words[index] ?? '').replace(/[.,…!?-]+$/u, '').toLowerCase();
  for (let length = Math.min(longestRestart, Math.floor((words.length - at) / 2)); length > 0; length -= 1) {
    const isSame = Array.from({ length }, (_, index) => bare(at + index)).every(
      (word, index) => word !== '' && word === bare(at + length + index),
    );
    if (isSame && (length > 1 || !doubled.has(bare(at)))) return length;
  }
  return 0;
}
