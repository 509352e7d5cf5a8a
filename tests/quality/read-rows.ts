import { existsSync, readFileSync } from 'node:fs';
import { foldText } from '#knowledge/fold.ts';

/** Where a row comes from: the questions shared with us, those written here at first, and those of later. */
export type RowSource = 'shared' | 'first' | 'own';

/** What has to come of a question: see `judgeAnswer`. */
export const expectations = ['answer', 'ask', 'either', 'no', 'elsewhere'] as const;
export type Expectation = (typeof expectations)[number];

/** One question with every procedure that counts as right, the best first. */
export type Row = {
  readonly codes: readonly string[];
  readonly aspect: string;
  readonly style: string;
  readonly kind: string;
  readonly expect: Expectation;
  readonly question: string;
  readonly source: RowSource;
  /** Rows that are held out are counted, and never shown. */
  readonly split: 'dev' | 'held';
};

const handWritten = new Set([
  ...['plain', 'colloquial', 'nodia', 'teen', 'hue', 'voice', 'typo', 'formal', 'burst'],
]);

/** The older files, `codes aspect style question`: a third of what was written by hand is held out by a stable draw. */
export function readRows(file: string, source: RowSource = 'shared'): readonly Row[] {
  return linesOf(file).map(([codes = '', aspect = '', style = '', question = '']) => {
    const row = { codes: codes.split(','), aspect, style, question, kind: 'everyday', source } as const;
    const split = isHandWritten(row) && isHeldOut(row) ? 'held' : 'dev';
    return { ...row, expect: 'answer', split };
  });
}

/** The newer files, `codes aspect style kind expect question`. */
export function readKindRows(file: string, { source, split }: Pick<Row, 'source' | 'split'>): readonly Row[] {
  if (!existsSync(file)) return [];
  return linesOf(file).map(
    ([codes = '', aspect = '', style = '', kind = '', expected = '', question = '']) => {
      const expect = expectations.find((one) => one === expected);
      if (!expect) throw new Error(`${file}: "${expected}" is nothing that can be expected`);
      const meant = codes === '-' || codes === '' ? [] : codes.split(',').map((code) => code.trim());
      return {
        ...{ codes: meant, aspect, style, kind, expect, source, split },
        question: question.replaceAll('\\n', '\n'),
      };
    },
  );
}

export function isHandWritten(row: Pick<Row, 'style'>): boolean {
  return handWritten.has(row.style);
}

/** The same row as it would be typed without any diacritics. */
export function withoutMarks<R extends { readonly question: string }>(row: R): R {
  return { ...row, question: foldText(row.question) };
}

/** A third of the rows, by a stable draw, that is never looked at while aliases are written. */
export function isHeldOut(row: { readonly question: string }): boolean {
  let sum = 0;
  for (const letter of row.question) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum % 3 === 0;
}

/** A guide's, a place's or a notice's id as rows name it: without its kind before it. */
export function bareId(entryId: string): string {
  return entryId.replace(/^[a-z]+:/, '');
}

function linesOf(file: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}
