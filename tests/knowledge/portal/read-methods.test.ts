import { describe, expect, it } from 'vitest';
import { readMethods } from '#knowledge/portal/read-methods.ts';
import { recordSchema } from '#knowledge/portal/record.ts';
import { portalMethod, portalRecord } from '#tests/support/portal-records.ts';

const feeOf = (note: string) => {
  const record = recordSchema.parse(portalRecord({ methods: [portalMethod({ note })] }));
  return readMethods(record).methods[0];
};
const council = 'Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định. Miễn cho hộ nghèo (nếu có giấy)';

describe('a bare "Miễn phí"', () => {
  it.each([
    `((${council}))`,
    `(${council})`,
    `(Đồng (${council}))`,
    `(Lệ phí : Đồng (${council}))`,
    `((${council}))`.normalize('NFD'),
  ])('is not free where the words on who sets the fee slid into the remark: %s', (note) => {
    expect(feeOf(note)?.fees).toEqual([
      { amount: null, setBy: 'people-council', note: council, check: false },
    ]);
    expect(feeOf(note)?.note).toBeUndefined();
  });

  it('is free where its remark speaks of something else', () => {
    const remark = 'Trong thời hạn 15 ngày kể từ ngày Hội đồng nhân dân cấp tỉnh thông qua.';
    expect(feeOf(remark)?.fees).toEqual([{ amount: 0, check: false }]);
    expect(feeOf('(Nộp tại quầy)')?.fees).toEqual([{ amount: 0, check: false }]);
  });
});
