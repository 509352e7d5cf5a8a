import { expect, test } from 'vitest';
import { caseName } from '#src/answers/compose/case-name.ts';
import { composeInvented, invent } from '#tests/support/compose-invented.ts';

const names = ['Thả ở đồng', 'Thả ở sông', 'Thả ở sân', 'Thả ở lễ hội', 'Thả trên thuyền'];
const cases = [
  ...names.map((name, at) => ({ id: `c${at}`, name, of: 'o-dau' })),
  { id: 'dieu', name: 'Thả diều', of: 'o-dau', goTo: '9.000102' },
];
const procedure = invent({ cases, asks: [{ id: 'o-dau', question: 'Thả ở đâu?' }] });

test('most cases of a question are told by the few that are left out', () => {
  expect(caseName(procedure, { cases: ['c0', 'c1', 'c2', 'c3'] })).toBe(
    'Mọi trường hợp, trừ “Thả trên thuyền”',
  );
  expect(caseName(procedure, { cases: ['c0', 'c1', 'c2', 'c3', 'c4'] })).toBe('Mọi trường hợp');
});

test('few cases are told by their names', () => {
  expect(caseName(procedure, { cases: ['c0', 'c1', 'c2'] })).toBe('Thả ở đồng / Thả ở sông / Thả ở sân');
});

test('a fee that nearly every case has is said in one line', () => {
  const methods = [
    {
      channel: 'counter',
      limits: [],
      fees: [
        { amount: 15000, cases: ['c0', 'c1', 'c2', 'c3'] },
        { amount: 9000, cases: ['c4'] },
      ],
    },
  ];
  const { text } = composeInvented({ cases, asks: procedure.asks, methods }, { aspects: ['fee'] });
  expect(text).toContain('15.000 đ (Mọi trường hợp, trừ “Thả trên thuyền”)');
});
