import { describe, expect, it } from 'vitest';
import { composeInvented } from '#tests/support/compose-invented.ts';

function card(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const { of } = composeInvented(fields, { aspects: ['overview'] });
  return Object.fromEntries((of('facts')[0]?.rows ?? []).map(({ label, value }) => [label, value]));
}

describe('the card of an overview', () => {
  it('says of a fee that is not written down that it is not known, never that it is free', () => {
    const row = card({ methods: [{ channel: 'counter' }] });
    expect(Object.entries(row).filter(([label]) => /phí/i.test(label))).toEqual([
      [expect.any(String), 'Chưa có thông tin phí'],
    ]);
    expect(Object.values(row).join()).not.toMatch(/miễn phí|không thu/i);
  });

  it('says that one case needs more, not that there is a choice of one', () => {
    const row = card({
      cases: [{ id: 'xa', name: 'Thả ở xa', of: 'o-dau' }],
      papers: [
        { name: 'Đơn' },
        { name: 'Căn cước', hand: 'present' },
        { name: 'Giấy của xã', cases: ['xa'] },
      ],
    });
    expect(row['Giấy tờ']).toBe('2 loại, có trường hợp cần thêm');
  });

  it('does not point below where nothing follows', () => {
    const limits = [
      { quantity: 3, unit: 'day', cases: ['xa'] },
      { quantity: 9, unit: 'day', cases: ['gan'] },
      { quantity: 12, unit: 'day' },
    ];
    const fees = [
      { amount: 10_000, cases: ['xa'], note: 'Đèn nhỏ' },
      {
        amount: null,
        cases: ['gan'],
        note: 'Đèn lớn thì thu 20.000 đồng một cái, đèn đôi thì thu 35.000 đồng',
      },
      { amount: null, setBy: 'people-council', note: 'Cấp lại' },
    ];
    const cases = [
      { id: 'xa', name: 'Thả ở xa', of: 'o-dau' },
      { id: 'gan', name: 'Thả ở gần', of: 'o-dau' },
    ];
    const row = card({ cases, methods: [{ channel: 'counter', limits, fees }] });
    expect(row['Thời hạn']).toContain('bấm mục này');
    expect(row['Phí, lệ phí']).toContain('bấm mục này');
    expect(Object.values(row).join(' ')).not.toMatch(/dưới/);
  });
});

it('papers that only some need are counted apart among the common ones', () => {
  const { lead } = composeInvented(
    {
      cases: [
        { id: 'xa', name: 'Thả ở xa', of: 'o-dau' },
        { id: 'gan', name: 'Thả ở gần', of: 'o-dau' },
      ],
      papers: [
        { name: 'Đơn' },
        { name: 'Giấy uỷ quyền', when: 'khi nhờ người khác' },
        { name: 'A', cases: ['xa'] },
        { name: 'B', cases: ['gan'] },
      ],
    },
    { aspects: ['papers'] },
  );
  expect(lead).toContain('cần 2 loại giấy tờ chung (1 loại chỉ cần khi đúng như ghi bên cạnh)');
});
