import { describe, expect, test } from 'vitest';
import { toCsv } from '#src/monitoring/to-csv.ts';

const line = (text: string) => toCsv([[text]]).slice(1, -2);

/** The cells that a spreadsheet makes of a line where it parts columns by this and knows quotes at a cell's beginning only. */
function cells(text: string, by: RegExp): readonly string[] {
  return text.split(by).map((cell) => cell.replace(/^"/, ''));
}

describe('a cell of a file for spreadsheets', () => {
  test.each([
    '=1+1',
    '＝1+1',
    '+84 905',
    '-cmd',
    '@SUM(A1)',
    '\t=1',
    '\n=1',
    'mời xem;=HYPERLINK("http://evil.invalid")',
    'mời xem;"=1+1"',
    'hai dòng\n=1+1',
    'hai dòng\r\n@SUM(A1)',
  ])('begins no formula, however columns are parted: %j', (text) => {
    for (const by of [/[\r\n]+/, /[;\r\n]+/, /[\t\r\n]+/]) {
      for (const cell of cells(line(text), by)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
    }
  });

  test('is as it was written where nothing could be run', () => {
    expect(line('Ngập nước - đường Mẫu')).toBe('Ngập nước - đường Mẫu');
    expect(line('một; hai')).toBe('"một; hai"');
    expect(line('nói "có", rồi thôi')).toBe('"nói ""có"", rồi thôi"');
    expect(toCsv([[-3, null, 'x']])).toBe('\ufeff-3,,x\r\n');
  });
});
