import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readColumns, readDay } from '#knowledge/sheets/read-columns.ts';
import { readSheet } from '#knowledge/sheets/read-sheet.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { bomb, twice, workbook } from '#tests/support/workbooks.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const cells = (file: Uint8Array) => readSheet(file).map((row) => row.cells);

describe('CSV', () => {
  test.each([
    ['commas', 'mã,tên\n1.001193,"Khai sinh, kết hôn"'],
    ['semicolons and a byte-order mark', '\uFEFFmã;tên\r\n1.001193;"Khai sinh, kết hôn"\r\n'],
    ['tabs and empty lines', '\n\nmã\ttên\n\n1.001193\tKhai sinh, kết hôn\n\n'],
  ])('is read with %s', (_, text) => {
    const read = [
      ['mã', 'tên'],
      ['1.001193', 'Khai sinh, kết hôn'],
    ];
    expect(cells(bytes(text))).toEqual(read);
    expect(cells(bytes(text.normalize('NFD')))).toEqual(read);
  });

  test('keeps line ends and quotes in quoted cells, and the number of its line', () => {
    expect(readSheet(bytes('a,b\n"một\nhai","nói ""có"""\nx,y'))).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['một\nhai', 'nói "có"'] },
      { row: 4, cells: ['x', 'y'] },
    ]);
  });

  test.each([
    ['a quote that never closes', bytes('a,b\n"x,y\nz'), 'A quote that opens on line 2 is never closed.'],
    ['letters of another encoding', new Uint8Array([0x6d, 0xe3, 0x2c, 0xff]), 'The file is not UTF-8 text'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'This is an old .xls workbook'],
    ['too many lines', bytes('a\n'.repeat(20_002)), 'The file has more than 20000 lines.'],
    ['too large a file', new Uint8Array(11 * 1024 * 1024), 'The file is larger than 10 MB.'],
  ])('refuses %s in one line', (_, file, message) => {
    expect(() => readSheet(file)).toThrow(message);
  });
});

describe('XLSX', () => {
  test('is read with shared, inline and styled strings, numbers, days and gaps', () => {
    const file = workbook(
      [
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>Nơi &amp; quầy</t></is></c></row>',
        '<row r="5"><c r="A5"><v>1.0011930000000001</v></c><c r="B5" s="1"><v>46054</v></c>',
        '<c r="C5" s="2"><v>46054.5</v></c><c r="D5" t="str"><v>a</v></c><c r="E5"/></row>',
        '<row r="6"><c t="s"><v>1</v></c><c t="d"><v>2026-02-03T00:00:00</v></c></row>',
      ].join(''),
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>Mã thủ tục</t></si><si><r><t xml:space="preserve">Khai </t></r><r><rPr/><t>sinh</t></r></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      },
    );
    expect(readSheet(file)).toEqual([
      { row: 2, cells: ['Mã thủ tục', '', 'Nơi & quầy'] },
      { row: 5, cells: ['1.001193', '2026-02-01', '2026-02-01', 'a', ''] },
      { row: 6, cells: ['Khai sinh', '2026-02-03'] },
    ]);
  });

  test('counts days from 1904 where the workbook says so', () => {
    const file = workbook('<row><c s="0"><v>1</v></c></row>', {
      'xl/workbook.xml': '<workbook><workbookPr date1904="1"/></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships/>',
      'xl/worksheets/sheet1.xml': '<worksheet><row><c s="0"><v>1</v></c></row></worksheet>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    expect(cells(file)).toEqual([['1904-01-02']]);
  });

  const billion =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
  const many = Object.fromEntries(
    Array.from({ length: 600 }, (_, index) => [`xl/media/${index}`, new Uint8Array(1)]),
  );

  test.each([
    [
      'entities of its own',
      workbook('<row><c t="s"><v>0</v></c></row>', { 'xl/sharedStrings.xml': billion }),
      'declares entities of its own',
    ],
    ['hundreds of entries', zipSync(many), 'it holds more than 500 entries'],
    [
      'an archive of something else',
      zipSync({ 'word/document.xml': bytes('<x/>') }),
      'This is no XLSX workbook',
    ],
    ['a part that stands there many times over', twice('xl/workbook.xml'), 'it holds xl/workbook.xml twice'],
    ['half an archive', workbook('<row/>').subarray(0, 200), 'it is damaged'],
    ['rows that never end', workbook('<row>'.repeat(50_000)), 'damaged, too long or too many'],
    [
      'a row of a million cells',
      workbook(
        `<row>${Array.from({ length: 60_000 }, (_, at) => `<c><v>${(at * 7919) % 100_003}</v></c>`).join('')}</row>`,
      ),
      'damaged, too long or too many',
    ],
    ['more columns than anyone has', workbook('<row><c r="ZZ1"><v>1</v></c></row>'), 'more than 100 columns'],
    [
      'more rows than anyone has',
      workbook(
        Array.from({ length: 20_001 }, (_, at) => `<row><c><v>${(at * 7919) % 100_003}</v></c></row>`).join(
          '',
        ),
      ),
      'more than 20000 rows',
    ],
  ])('refuses %s in one line', (_, file, message) => {
    expect(() => readSheet(file)).toThrow(message);
  });

  test('refuses a bomb in one line and in under 300 MB', () => {
    const path = join(mkdtempSync(join(testFolder(), 'bomb-')), 'bomb.xlsx');
    const packed = bomb(256);
    expect(packed.length).toBeLessThan(2 * 1024 * 1024);
    writeFileSync(path, packed);
    const line = ['--import', 'tsx', 'tests/support/sheet-program.ts', path];
    const { said, megabytes } = JSON.parse(execFileSync(process.execPath, line, { encoding: 'utf8' }));
    expect(said).toMatch(
      /^The archive is refused: xl\/worksheets\/sheet1\.xml unpacks to more than (20 MB|200 times its size)\.$/,
    );
    expect(megabytes).toBeLessThan(300);
  }, 60_000);
});

describe('columns', () => {
  const columns = { code: ['mã thủ tục', 'code'], from: ['từ ngày', 'from'] } as const;

  test('are found by their names, in any order, with or without marks', () => {
    for (const head of [
      'Từ ngày,MÃ THỦ TỤC (*)',
      'tu ngay,Ma thu tuc',
      'FROM,Code',
      'Từ ngày,Mã thủ tục'.normalize('NFD'),
    ]) {
      const [row] = readColumns(readSheet(bytes(`${head}\n1/2/2026,1.001193`)), columns, ['code']);
      expect([row?.row, row?.value('code'), row?.value('from')]).toEqual([2, '1.001193', '1/2/2026']);
    }
    expect(() => readColumns(readSheet(bytes('tên\nx')), columns, ['code'])).toThrow(
      'The first line names no column “mã thủ tục” / “code”.',
    );
  });

  test.each([
    ['2026-02-01', '2026-02-01'],
    ['1/2/2026', '2026-02-01'],
    ['01-02-2026', '2026-02-01'],
    ['30/2/2026', null],
    ['2026', null],
    ['mai', null],
  ])('read %s as a day', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});
