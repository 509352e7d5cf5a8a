import { describe, expect, test } from 'vitest';
import type { Fee } from '#knowledge/entry.ts';
import { readFees } from '#knowledge/portal/read-fees.ts';

/** A fee as one line: amount per unit [from..to] (note), with a `?` where it must be confirmed. */
function say({ amount, per, kind, setBy, note, from, to, check }: Fee): string {
  return [
    String(amount ?? 'unsaid'),
    per && `/${per}`,
    kind && `{${kind}}`,
    setBy && `<${setBy}>`,
    (from || to) && `[${from ?? ''}..${to ?? ''}]`,
    note && `(${note})`,
    check && '?',
  ]
    .filter(Boolean)
    .join(' ');
}

const told = (text: string, channel: 'counter' | 'online' = 'counter') => {
  const { fees, flags } = readFees(text, channel);
  return { fees: fees.map(say), flags };
};

test.each([
  ['Miễn phí', '0'],
  ['Miễn phí (Không có)', '0'],
  ['Phí : Không Đồng', '0 {phí}'],
  ['Phí : o Đồng', '0 {phí}'],
  ['Miễn phí (Không quy định.)', '0 (Không quy định.)'],
  ['Miễn phí (Không thu lệ phí)', '0 (Không thu lệ phí)'],
  ['Miễn phí (Đối với bến nhỏ)', '0 (Đối với bến nhỏ)'],
  ['30,000 Việt Nam Đồng', '30000'],
  ['150.000 VNĐ,', '150000'],
  ['1,200,000 Việt Nam Đồng (1.200.000 đồng/thẻ)', '1200000 /thẻ'],
  ['20,000 Việt Nam Đồng (/hồ sơ (Thông tư số 99/2023/TT-THU))', '20000 /hồ sơ (Thông tư số 99/2023/TT-THU)'],
  ['2,000,000 Việt Nam Đồng (02 triệu đồng/lần)', '2000000 /lần'],
  ['300,000 Việt Nam Đồng (300.000 đồng/chứng chỉ)', '300000 /chứng chỉ'],
  ['Lệ phí : 20000 Đồng (Người lái đò)', '20000 {lệ phí} (Người lái đò)'],
])('reads %j', (text, expected) => {
  expect(told(text)).toEqual({ fees: [expected], flags: [] });
  expect(told(text.normalize('NFD'))).toEqual({ fees: [expected], flags: [] });
});

test('reads each line of several, and leaves files out', () => {
  const text = 'Phí : 2.000 Đồng (Xem hồ sơ)\nFile đính kèm: bang-gia.pdf\nPhí : 3.500.000 Đồng (Đào giếng)';
  expect(told(text).fees).toEqual(['2000 {phí} (Xem hồ sơ)', '3500000 {phí} (Đào giếng)']);
});

describe('a column that says free', () => {
  test('is not free where its note names a sum', () => {
    expect(told('Miễn phí (45.000 đồng/lần cấp)')).toEqual({
      fees: ['45000 /lần cấp'],
      flags: ['zero-fee-with-amount'],
    });
  });

  test('is taken apart by clause, each sum with its own days, the online one for filing online', () => {
    const note =
      'Miễn phí (- Lệ phí cấp thẻ đom đóm: 45.000 đồng/lần. - Trường hợp nộp theo hình thức trực tuyến: Kể từ ngày 01/2/2024 đến hết ngày 30/11/2025, thu 38.000 đồng/lần cấp.)';
    const base = '45000 /lần {lệ phí} (Lệ phí cấp thẻ đom đóm)';
    const online =
      '38000 /lần cấp [2024-02-01..2025-11-30] (Trường hợp nộp theo hình thức trực tuyến: Kể từ ngày 01/2/2024 đến hết ngày 30/11/2025, thu 38.000 đồng/lần cấp)';
    expect(told(note, 'counter')).toEqual({ fees: [base], flags: ['zero-fee-with-amount'] });
    expect(told(note, 'online')).toEqual({ fees: [base, online], flags: ['zero-fee-with-amount'] });
    expect(told(note.normalize('NFD'), 'online').fees).toEqual([base, online]);
  });

  test.each([
    ['a formula', 'Nộp 15.000 đồng + (số tổ x 2.000 đồng/tổ)'],
    ['a share', 'Từ ngày 01/7/2025 đến hết ngày 31/12/2026 thu 50% của 40.000 đồng'],
    ['a cap', 'Tối đa 700.000 đồng/lần'],
    ['two sums in a clause', 'Lần đầu 40.000 đồng, lần sau 20.000 đồng'],
    ['a floor', 'từ 20.000 đồng đối với đàn nhỏ'],
  ])('keeps its note whole, without a sum of its own, over %s', (_, note) => {
    const { fees, flags } = told(`Miễn phí (${note})`);
    expect(fees).toEqual([`unsaid (${note})`]);
    expect(flags).toContain('zero-fee-with-amount');
  });

  test.each([
    ['Mức thu do Hội đồng nhân dân cấp tỉnh quyết định', 'people-council'],
    ['Theo Thông tư số 99/2023/TT-BTC của Bộ Tài chính', 'ministry'],
    ['Theo giá hiện hành của đơn vị', 'provider'],
  ])('says who sets the fee: %s', (note, setBy) => {
    expect(told(`Miễn phí (${note})`)).toEqual({
      fees: [`unsaid <${setBy}> (${note})`],
      flags: ['fee-set-elsewhere'],
    });
  });

  test.each(['Miễn lệ phí cho hộ nghèo', 'Phí thẩm định', 'Chưa quy định'])(
    'is in doubt beside %j',
    (note) => {
      expect(told(`Miễn phí (${note})`)).toEqual({
        fees: [`unsaid (${note})`],
        flags: ['zero-fee-with-note'],
      });
    },
  );
});

describe('a sum and its note', () => {
  test('are repaired where the source wrote thousands', () => {
    expect(told('50 Việt Nam Đồng (50.000đ/giấy)')).toEqual({
      fees: ['50000 /giấy'],
      flags: ['fee-repaired'],
    });
  });

  test('keep the reduced sum apart, with its days', () => {
    const note = 'áp dụng mức phí 25.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026';
    expect(told(`50,000 Việt Nam Đồng ((${note}))`).fees).toEqual([
      '50000',
      `25000 /hồ sơ {phí} [2025-07-01..2026-12-31] (${note})`,
    ]);
  });

  test('carry the day on which they end', () => {
    const note = '40.000đ/giấy thông hành (áp dụng đến hết ngày 31 tháng 12 năm 2024)';
    expect(told(`40,000 Việt Nam Đồng (${note})`).fees).toEqual([
      `40000 /giấy thông hành [..2024-12-31] (${note})`,
    ]);
  });

  test.each([
    '40,000 Việt Nam Đồng (50.000đ/giấy)',
    '830 Việt Nam Đồng (nộp một lần)',
    '1 Việt Nam Đồng (hồ sơ)',
  ])('are in doubt where they contradict: %s', (text) => {
    const { fees, flags } = readFees(text, 'counter');
    expect(fees.map(({ amount, check }) => [amount, check])).toEqual([[null, true]]);
    expect(flags).toEqual(['fee-unclear']);
  });

  test('stay text where they are in dollars, never đồng', () => {
    expect(told('10 USD (10 USD/người)')).toEqual({
      fees: ['unsaid (10 USD/người)'],
      flags: ['fee-not-in-dong'],
    });
    expect(told('155 VNĐ (Thẻ hai năm: 155 USD/thẻ)').flags).toEqual(['fee-not-in-dong']);
  });
});
