import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keptCases, withUsual } from '#knowledge/narrow-to-cases.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import { shippedProcedures } from '#tests/support/shipped-procedures.ts';

const today = '2026-11-22';
const rows = readFileSync('tests/knowledge/told-cases.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([code = '', text = '', cases = '']) => ({
    code,
    text,
    cases: cases === '-' ? [] : cases.split(','),
  }));
const procedures = await shippedProcedures();

function told(code: string, text: string): readonly string[] {
  const procedure = procedures.get(code);
  if (!procedure) throw new Error(`no procedure ${code}`);
  const said = spotCases(procedure, readQuestion(text), today);
  return keptCases(procedure, withUsual(procedure, said))
    .map(({ id }) => id)
    .sort();
}

const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

describe.each([...new Set(rows.map(({ code }) => code))])('the case of %s is told by', (code) => {
  it.each(rows.filter((row) => row.code === code))('"$text"', ({ text, cases }) => {
    const expected = [...cases].sort();
    expect(told(code, text)).toEqual(expected);
    expect(told(code, text.normalize('NFD'))).toEqual(expected);
    expect(told(code, withoutMarks(text))).toEqual(expected);
  });
});
