import { expect, test } from 'vitest';
import { findInFile } from '#src/desk/import/find-in-file.node.ts';
import { sheetFile } from '#tests/support/foreign-files.ts';

const head = ['STT', 'Mã TTHC', 'Tên thủ tục', 'Thời hạn'];
const relations = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at === 0 ? 3 : at + 10}.xml"/>`,
  ).join('');
const sheet = (row: readonly string[]) =>
  `<worksheet><sheetData>${[head, row]
    .map(
      (cells) => `<row>${cells.map((one) => `<c t="inlineStr"><is><t>${one}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

test('every sheet of a workbook that is seen is read, and a hidden one is named', async () => {
  const names = ['Cấp tỉnh', 'Cấp xã', 'Bản nháp cũ'];
  const bytes = sheetFile([head, ['1', '9.000001', 'Đăng ký nuôi dế', '05 ngày làm việc']], {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names
      .map((name, at) => `<sheet name="${name}"${at === 2 ? ' state="hidden"' : ''} r:id="r${at}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations(3)}</Relationships>`,
    'xl/worksheets/sheet11.xml': sheet(['1', '9.000002', 'Đăng ký nuôi ốc', '03 ngày làm việc']),
    'xl/worksheets/sheet12.xml': sheet(['1', '9.000003', 'Đăng ký nuôi sên', '03 ngày làm việc']),
  });
  const read = await findInFile({ name: 'a.xlsx', bytes });
  if (read.kind !== 'read') throw new Error(read.why);
  expect(read.found.map(({ entryId }) => entryId)).toEqual(['9.000001', '9.000002']);
  expect(read.remarks).toEqual(['other-sheets']);
  expect(read.left.join(' ')).toContain('Bản nháp cũ');
});
