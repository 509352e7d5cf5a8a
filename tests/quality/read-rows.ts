import { readFileSync } from 'node:fs';
import { foldText } from '#knowledge/fold.ts';

/** One question with every procedure that counts as right. */
export type Row = {
  readonly codes: readonly string[];
  readonly aspect: string;
  readonly style: string;
  readonly question: string;
};

const handWritten = new Set(['plain', 'colloquial', 'nodia', 'teen']);

export function readRows(file: string): readonly Row[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [codes = '', aspect = '', style = '', question = ''] = line.split('\t');
    return { codes: codes.split(','), aspect, style, question };
  });
}

export function isHandWritten(row: Row): boolean {
  return handWritten.has(row.style);
}

/** The same row as it would be typed without any diacritics. */
export function withoutMarks(row: Row): Row {
  return { ...row, question: foldText(row.question) };
}

/** A third of the rows, by a stable draw, that is never looked at while aliases are written. */
export function isHeldOut(row: Row): boolean {
  let sum = 0;
  for (const letter of row.question) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum % 3 === 0;
}
