import { expect, it } from 'vitest';
import { takeChoice } from '#src/answers/take-choice.ts';

const choices = ['Một', 'Hai', 'Ba'].map((label) => ({ label: `Việc ${label}`, value: `giá trị ${label}` }));

it.each([
  ['1', 'Một'],
  ['2.', 'Hai'],
  ['số 3', 'Ba'],
  ['cái đầu tiên', 'Một'],
  ['đầu tiên', 'Một'],
  ['cái thứ nhất', 'Một'],
  ['thứ hai', 'Hai'],
  ['cái thứ ba', 'Ba'],
  ['việc hai', 'Hai'],
])('"%s" takes the choice "%s", in either form of the marks', (said, taken) => {
  for (const form of ['NFC', 'NFD'] as const) {
    expect(takeChoice(said.normalize(form), { choices })).toBe(`giá trị ${taken}`);
  }
});

it.each(['4', 'hai vợ chồng', 'lệ phí', 'ok', 'đúng rồi', ''])('"%s" takes none of three', (said) => {
  expect(takeChoice(said, { choices })).toBeNull();
});

it.each(['đúng rồi', 'phải', 'dạ', 'vâng ạ', 'ok', 'u dung roi', 'Phải.'])(
  '"%s" says yes to the only one that was asked about',
  (said) => {
    const only = choices.slice(0, 1);
    expect(takeChoice(said, { choices: only })).toBe('giá trị Một');
    expect(takeChoice(said, { choices: only, entryId: '9.000001' })).toBeNull();
  },
);

it('"12" takes the twelfth, where several answers counted on so far', () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ label: `Việc ${at}`, value: `giá trị ${at}` }));
  expect(takeChoice('12', { choices: many })).toBe('giá trị 11');
  expect(takeChoice('13', { choices: many })).toBeNull();
});
