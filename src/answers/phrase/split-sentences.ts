/** Ends with a point and is not the end: TP. Huế, Đ. 5, Q. 1, ThS. Mít, e.g. this. A small "đ." is money. */
const abbreviation =
  /(?:^|[\s(])(?:[A-ZĐ]|T[Pp]|T[Xx]|KP|Th|ThS|TS|BS|GS|PGS|Mr|Mrs|Ms|Dr|St|No|e\.g|i\.e)\.$/u;

/**
 * The whole sentences at the head of what was told so far, and what may still go on. A sentence ends at its sign with
 * a blank after it, or at the end of a line; a point within a number, an abbreviation or a token ends none.
 */
export function splitSentences(text: string): {
  readonly sentences: readonly string[];
  readonly rest: string;
} {
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(/(?<![.!?…])[.!?…]+["”’)]*(?=\s)|\n/gu)) {
    const end = index + sign.length;
    const sentence = text.slice(from, end);
    if (isOpen(sentence, text.slice(end))) continue;
    from = end;
    if (sentence.trim()) sentences.push(sentence.trim());
  }
  return { sentences, rest: text.slice(from) };
}

function isOpen(sentence: string, next: string): boolean {
  if (sentence.endsWith('\n')) return false;
  if (sentence.lastIndexOf('[[') > sentence.lastIndexOf(']]')) return true;
  return abbreviation.test(sentence) || (/\d\.$/.test(sentence) && /^\s+\d/.test(next));
}
