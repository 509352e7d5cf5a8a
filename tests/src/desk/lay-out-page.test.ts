import { describe, expect, test } from 'vitest';
import { joinPages } from '#src/desk/import/join-pages.ts';
import { layOutPage, type Piece } from '#src/desk/import/lay-out-page.ts';

/** Letters of 12 points, six points wide each, at `x` and so many points below the top. */
function at(x: number, below: number, text: string): Piece {
  return { text, x, y: 800 - below, height: 12, width: text.length * 6 };
}

describe('a page on which letters stand in columns', () => {
  test('is a table with a label and its value, whichever order the file tells them in', () => {
    const pieces = [
      at(34, 0, 'Thủ tục nuôi rùa cảnh'),
      at(40, 40, 'Trình tự'),
      at(200, 40, 'Bước 1: nộp hồ sơ tại phường,'),
      at(200, 54, 'Bước 2: nhận kết quả'),
      at(40, 80, 'Thời hạn'),
      at(200, 80, '03 ngày làm việc'),
      at(40, 106, 'Lệ phí'),
      at(200, 106, '25.000 đồng'),
      at(34, 160, 'Nơi nhận: như trên'),
    ];
    const rows = [
      ['Trình tự', 'Bước 1: nộp hồ sơ tại phường,\nBước 2: nhận kết quả'],
      ['Thời hạn', '03 ngày làm việc'],
      ['Lệ phí', '25.000 đồng'],
    ];
    const blocks = [
      { kind: 'paragraph', text: 'Thủ tục nuôi rùa cảnh' },
      { kind: 'table', rows },
      { kind: 'paragraph', text: 'Nơi nhận: như trên' },
    ];
    expect(layOutPage(pieces)).toEqual(blocks);
    expect(layOutPage(pieces.toReversed())).toEqual(blocks);
  });

  test('keeps what is wrapped in a cell together, and a label of two lines too', () => {
    const [table] = layOutPage([
      at(40, 0, 'Thành phần'),
      at(200, 0, '- Tờ khai theo mẫu ban hành'),
      at(40, 14, 'hồ sơ'),
      at(200, 14, 'kèm theo: 01 bản chính'),
      at(200, 28, '- Bản sao giấy tờ: 01 bản'),
      at(40, 54, 'Số lượng'),
      at(200, 54, '01 bộ'),
    ]);
    expect(table).toEqual({
      kind: 'table',
      rows: [
        ['Thành phần hồ sơ', '- Tờ khai theo mẫu ban hành kèm theo: 01 bản chính\n- Bản sao giấy tờ: 01 bản'],
        ['Số lượng', '01 bộ'],
      ],
    });
  });

  test('knows the rows of a list by their numbers, under headings that are centred and wrapped', () => {
    const [table] = layOutPage([
      at(40, 0, 'STT'),
      at(140, 0, 'Tên giấy tờ'),
      at(392, 0, 'Bản'),
      at(390, 14, 'chính'),
      at(40, 34, '1'),
      at(70, 34, 'Tờ khai nuôi rùa theo mẫu ban hành'),
      at(380, 34, '1'),
      at(70, 48, 'kèm theo Quyết định này'),
      at(40, 62, '2'),
      at(70, 62, 'Ảnh con rùa'),
      at(380, 62, '0'),
    ]);
    expect(table).toMatchObject({
      rows: [
        ['STT', 'Tên giấy tờ', 'Bản chính'],
        ['1', 'Tờ khai nuôi rùa theo mẫu ban hành kèm theo Quyết định này', '1'],
        ['2', 'Ảnh con rùa', '0'],
      ],
    });
  });

  test('gives a label that stands in the middle of its row what is above and below it', () => {
    const [table] = layOutPage([
      at(200, 0, 'Nộp tại phường'),
      at(40, 14, 'Cách thức'),
      at(200, 14, 'hoặc trên mạng'),
      at(200, 28, 'hoặc qua bưu chính'),
      at(200, 54, 'Trong ngày'),
      at(40, 68, 'Thời hạn'),
      at(200, 68, 'làm việc'),
    ]);
    expect(table).toEqual({
      kind: 'table',
      rows: [
        ['Cách thức', 'Nộp tại phường hoặc trên mạng hoặc qua bưu chính'],
        ['Thời hạn', 'Trong ngày làm việc'],
      ],
    });
  });

  test('knows the middle of a row also where its label stands beside no line of its value', () => {
    const blocks = layOutPage([
      at(40, 0, 'Nuôi rùa'),
      at(200, 40, 'Bước 1: nộp hồ sơ'),
      at(40, 47, 'Trình tự'),
      at(200, 54, 'Bước 2: nhận kết quả'),
      at(40, 80, 'Thời hạn'),
      at(200, 80, '03 ngày làm việc'),
      at(40, 106, 'Lệ phí'),
      at(200, 106, '25.000 đồng'),
    ]);
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'Nuôi rùa' },
      {
        kind: 'table',
        rows: [
          ['Trình tự', 'Bước 1: nộp hồ sơ\nBước 2: nhận kết quả'],
          ['Thời hạn', '03 ngày làm việc'],
          ['Lệ phí', '25.000 đồng'],
        ],
      },
    ]);
  });

  test('without columns stays what it was: sentences that go on are one paragraph', () => {
    expect(
      layOutPage([
        at(40, 0, 'Người dân nộp hồ sơ tại bộ phận một cửa của phường nơi cư'),
        at(40, 16, 'trú trong giờ làm việc.'),
        at(40, 32, '1. Lệ phí'),
      ]),
    ).toEqual([
      {
        kind: 'paragraph',
        text: 'Người dân nộp hồ sơ tại bộ phận một cửa của phường nơi cư trú trong giờ làm việc.',
      },
      { kind: 'paragraph', text: '1. Lệ phí' },
    ]);
  });

  test('is not taken for a table by one line with a gap', () => {
    expect(layOutPage([at(40, 0, 'Số: 12/QĐ'), at(300, 0, 'Mẫu, ngày 2'), at(40, 30, 'QUYẾT ĐỊNH')])).toEqual(
      [
        { kind: 'paragraph', text: 'Số: 12/QĐ\tMẫu, ngày 2' },
        { kind: 'paragraph', text: 'QUYẾT ĐỊNH' },
      ],
    );
  });
});

test('a table that goes on over the next page is one, with its heading once and the page’s number left out', () => {
  const head = ['STT', 'Tên giấy tờ'];
  const pages = [
    [
      { kind: 'paragraph', text: 'Danh mục' },
      { kind: 'table', rows: [head, ['1', 'Tờ khai']] },
      { kind: 'paragraph', text: '- 2 -' },
    ],
    [
      { kind: 'table', rows: [head, ['', 'theo mẫu'], ['2', 'Ảnh']] },
      { kind: 'paragraph', text: 'Nơi nhận' },
    ],
  ] as const;
  expect(joinPages(pages)).toEqual([
    { kind: 'paragraph', text: 'Danh mục' },
    { kind: 'table', rows: [head, ['1', 'Tờ khai theo mẫu'], ['2', 'Ảnh']] },
    { kind: 'paragraph', text: 'Nơi nhận' },
  ]);
});
