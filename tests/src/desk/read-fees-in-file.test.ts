import { expect, test } from 'vitest';
import { findInFile } from '#src/desk/import/find-in-file.node.ts';
import type { Found } from '#src/desk/import/foreign-file.ts';
import { bold, paragraph, sheetFile, wordFile } from '#tests/support/foreign-files.ts';

async function only(name: string, bytes: Uint8Array): Promise<Found> {
  const read = await findInFile({ name, bytes });
  const [found] = read.kind === 'read' ? read.found : [];
  if (!found) throw new Error(JSON.stringify(read));
  return found;
}

const list = (head: readonly string[], row: readonly string[]) =>
  sheetFile([
    ['STT', 'Mã TTHC', 'Tên thủ tục', 'Thời hạn', ...head],
    ['1', '9.000001', 'Đăng ký nuôi dế', '05 ngày làm việc', ...row],
  ]);

test('a fee is of the kind that its heading says, where it does not say it itself', async () => {
  const body = [
    bold('Thủ tục Đăng ký nuôi dế (9.000001)'),
    paragraph('Cách thức thực hiện: nộp trực tiếp.'),
    bold('Lệ phí:'),
    paragraph('30.000 đồng/lần'),
    paragraph('Phí thẩm định: 70.000 đồng'),
  ];
  expect((await only('a.docx', wordFile(body.join('')))).content.methods).toMatchObject([
    {
      fees: [
        { amount: 30_000, kind: 'lệ phí' },
        { amount: 70_000, kind: 'phí' },
      ],
    },
  ]);
  const both = await only('a.xlsx', list(['Phí', 'Lệ phí'], ['70.000 đồng', '30.000 đồng']));
  expect(both.content.methods).toMatchObject([
    {
      fees: [
        { amount: 70_000, kind: 'phí' },
        { amount: 30_000, kind: 'lệ phí' },
      ],
    },
  ]);
});

test.each([
  ['in one cell', ['Lệ phí'], ['Trực tiếp: 50.000 đồng; trực tuyến: miễn phí']],
  ['in words', ['Lệ phí'], ['50.000 đồng; miễn lệ phí khi nộp trực tuyến']],
  ['in a column of its own', ['Lệ phí (trực tiếp)', 'Lệ phí (trực tuyến)'], ['50.000 đồng', '0 đồng']],
])('a list that keeps online filing free %s loses neither the way nor the fee', async (_, head, row) => {
  const found = await only('a.xlsx', list(head, row));
  expect(found.content.methods).toMatchObject([
    { channel: 'counter', fees: [{ amount: 50_000, kind: 'lệ phí' }] },
    { channel: 'online' },
  ]);
  expect(JSON.stringify(found.content.methods)).toContain('"amount":0');
  expect(found.uncertain.map(({ path }) => path)).toContain('methods.1.channel');
});
