import { describe, expect, test } from 'vitest';
import { compareProcedures } from '#knowledge/diff/compare-procedures.ts';
import { type Procedure, procedureSchema } from '#knowledge/entry.ts';

function procedure(fields: Readonly<Record<string, unknown>> = {}): Procedure {
  return procedureSchema.parse({
    kind: 'procedure',
    code: '8.000001',
    name: 'Đăng ký nuôi đom đóm của hộ gia đình',
    field: 'Chăn nuôi',
    source: { decision: '12/QĐ-THU' },
    agencies: { receives: ['Uỷ ban nhân dân cấp xã', 'Trạm Thú y'] },
    methods: [
      {
        channel: 'counter',
        limits: [{ quantity: 3, unit: 'working-day' }],
        fees: [{ amount: 25_000, per: 'lần', note: 'Lệ phí 25.000 đồng' }],
        note: 'Nộp tại quầy.\nLấy số trước.',
      },
    ],
    papers: [
      { name: 'Đơn đề nghị nuôi đom đóm theo mẫu số 01', originals: 1 },
      { name: 'Giấy chứng tử của chủ cũ', copies: 1 },
    ],
    legalBasis: [{ number: '99/2099/QH99', title: 'Luật Đom đóm' }],
    sections: { steps: 'Bước 1: Nộp đơn.\nBước 2: Hoà giải.' },
    ...fields,
  });
}

const compare = (fields: Readonly<Record<string, unknown>>) =>
  compareProcedures(procedure(), procedure(fields));

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['the place of a tone mark', { agencies: { receives: ['Ủy ban nhân dân cấp xã', 'Trạm Thú y'] } }],
  ['capitals, spaces and stops', { name: 'ĐĂNG KÝ  nuôi đom đóm, của hộ gia đình.' }],
  ['i for y', { name: 'Đăng kí nuôi đom đóm của hộ gia đình' }],
  ['the order of a list', { agencies: { receives: ['Trạm Thú y', 'Uỷ ban nhân dân cấp xã'] } }],
  ['the order of lines', { sections: { steps: 'Bước 2: Hòa giải\nBước 1: Nộp đơn' } }],
  ['how a decision is written', { source: { decision: '12/QÐ–THU'.replace('Ð', 'Đ') } }],
  ['how a law is titled', { legalBasis: [{ number: '99/2099/QH99' }] }],
  [
    'when it was copied',
    { source: { decision: '12/QĐ-THU', takenOn: '2026-11', url: 'https://example.gov.vn/2' } },
  ],
  [
    'a zero before a number',
    {
      papers: [
        { name: 'Giấy chứng tử của chủ cũ', copies: 1 },
        { name: 'Đơn đề nghị nuôi đom đóm theo mẫu số 1', originals: 1 },
      ],
    },
  ],
])('takes %s for no change', (_what, fields) => {
  expect(compare(fields)).toEqual([]);
});

describe('a paper', () => {
  const [form, death] = procedure().papers;

  test('that came or went is told with what is wanted of it', () => {
    expect(compare({ papers: [form] })).toEqual([
      { field: 'papers', before: 'Giấy chứng tử của chủ cũ (1 copy)', after: null },
    ]);
    expect(
      compare({ papers: [form, death, { name: 'Ảnh chuồng nuôi', originals: 2, when: 'nếu có' }] }),
    ).toEqual([{ field: 'papers', before: null, after: 'Ảnh chuồng nuôi (2 originals, nếu có)' }]);
  });

  test('that is wanted otherwise, or named a little otherwise, is one change', () => {
    expect(compare({ papers: [form, { ...death, copies: 2 }] })).toMatchObject([
      { after: expect.stringMatching('2 copies') },
    ]);
    expect(compare({ papers: [form, { ...death, name: 'Giấy chứng từ của chủ cũ' }] })).toEqual([
      {
        field: 'papers',
        before: 'Giấy chứng tử của chủ cũ (1 copy)',
        after: 'Giấy chứng từ của chủ cũ (1 copy)',
      },
    ]);
  });
});

test('tells each field that changed, the way of filing and both values', () => {
  const [counter] = procedure().methods;
  expect(
    compare({
      source: { decision: '13/QĐ-THU' },
      audience: ['business'],
      online: { level: 'full' },
      methods: [
        {
          ...counter,
          limits: [{ quantity: 5, unit: 'day' }],
          fees: [{ amount: 30_000 }],
          note: 'Nộp tại quầy.',
        },
        { channel: 'online' },
      ],
      legalBasis: [{ number: '1/2100/NĐ-CP' }],
      sections: { steps: 'Bước 1: Nộp đơn.\nBước 2: Thả đom đóm.' },
    }),
  ).toEqual([
    { field: 'decision', before: '12/QĐ-THU', after: '13/QĐ-THU' },
    { field: 'audience', before: null, after: 'business' },
    { field: 'online', before: 'unknown', after: 'full' },
    { field: 'limits', part: 'counter', before: '3 working-day', after: '5 day' },
    { field: 'fees', part: 'counter', before: '25.000 đồng/lần Lệ phí 25.000 đồng', after: '30.000 đồng' },
    { field: 'methods', part: 'counter', before: 'Nộp tại quầy.\nLấy số trước.', after: 'Nộp tại quầy.' },
    { field: 'methods', part: 'online', before: null, after: 'can be filed this way' },
    { field: 'legal-basis', before: '99/2099/QH99 Luật Đom đóm', after: null },
    { field: 'legal-basis', before: null, after: '1/2100/NĐ-CP' },
    { field: 'sections', part: 'steps', before: 'Bước 2: Hoà giải.', after: 'Bước 2: Thả đom đóm.' },
  ]);
});
