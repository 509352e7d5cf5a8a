import { expect, test } from 'vitest';
import { decisionKey, isDecision, numbersIn } from '#knowledge/decision-key.ts';

test.each([
  '163/QĐ-BTP',
  '163 / qd – btp',
  '0163/QD BTP',
  'Quyết định số 163/QĐ-BTP',
  'Quyết định số 163/QĐ-BTP'.normalize('NFD'),
])('reads %j as one number', (typed) => {
  expect(decisionKey(typed)).toBe('163/qdbtp');
});

test('keeps texts of other numbers, years and issuers apart', () => {
  const law = decisionKey('60/2014/QH13');
  expect(isDecision('Luật Hộ tịch 60/2014/QH13', law)).toBe(true);
  expect(isDecision('160/2014/QH13', law)).toBe(false);
  expect(isDecision('60/2015/QH13', law)).toBe(false);
  expect(isDecision('60/2014/NĐ-CP', law)).toBe(false);
});

test('finds every text of a number and year that is asked for without its issuer', () => {
  expect(isDecision('60/2014/QH13', decisionKey('60/2014'))).toBe(true);
  expect(isDecision('60/2014/QH13', decisionKey('Luật Hộ tịch'))).toBe(false);
});

test('finds the numbers in running text', () => {
  expect(numbersIn('theo Nghị định 123/2015/NĐ-CP, Thông tư số 04/2020/TT-BTP và ngày 22/12/2022.')).toEqual([
    '123/2015ndcp',
    '4/2020ttbtp',
  ]);
});
