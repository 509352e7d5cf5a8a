import { expect, test } from 'vitest';
import { checkDecisions } from '#knowledge/local/check-decisions.ts';
import { invent } from '#tests/support/compose-invented.ts';
import { feeChange, inventedDecision } from '#tests/support/invented-decisions.ts';

const kite = invent({ code: '9.000401', name: 'Thả diều' });
const procedures = new Map([['9.000401', kite]]);
const check = (...decisions: readonly ReturnType<typeof inventedDecision>[]) =>
  checkDecisions(
    decisions.map((decision) => ({ decision, faults: [] })),
    procedures,
  );

test('decisions as files are held against the texts at hand and against each other', () => {
  const first = inventedDecision([feeChange('9.000401', 7000), feeChange('9.000999', 7000)]);
  const second = inventedDecision([feeChange('9.000401', 8000)], { decision: '2/NQ-THU' });
  expect(check(first)).toEqual([]);
  expect(check(first, second)).toEqual([
    expect.stringMatching(
      /^thu\.md:\d+ changes\[0\] 9\.000401: fees contradicts 1\/NQ-THU at thu\.md:\d+ changes\[0\]$/,
    ),
  ]);
  expect(
    check(
      first,
      inventedDecision([feeChange('9.000401', 8000)], {
        decision: '2/NQ',
        area: 'ward:00001',
        province: '98',
      }),
    ),
  ).toEqual([]);
  const paper = { codes: ['9.000401'], field: 'form', value: { paper: 'Đơn', form: { name: 'Mẫu 1' } } };
  expect(check(inventedDecision([paper]))).toEqual([
    expect.stringContaining('has no paper or form named “Đơn”'),
  ]);
});
