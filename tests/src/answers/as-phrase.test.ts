import { expect, test } from 'vitest';
import {
  asLines,
  asPhrase,
  asSentence,
  asTitle,
  cutText,
  sentencesOf,
} from '#src/answers/compose/as-phrase.ts';
import { shortName } from '#src/answers/compose/short-name.ts';

test.each([
  ['- đơn đề nghị;', 'Đơn đề nghị'],
  ['+  giấy   tờ\n khác ,', 'Giấy tờ khác'],
  ['a) nộp hồ sơ:', 'Nộp hồ sơ'],
  ['(i) giấy khác', '(i) giấy khác'],
  ['• Đã có chấm.', 'Đã có chấm.'],
])('"%s" is read as "%s", composed or not', (raw, read) => {
  expect(asPhrase(raw)).toBe(read);
  expect(asPhrase(raw.normalize('NFD'))).toBe(read);
});

test('a title ends without a stop', () => {
  expect(asTitle('* Trường hợp cấp lại:')).toBe('Trường hợp cấp lại');
});

test('a page of signs costs no more than a page of words', () => {
  for (const signs of [';', ': ', ' ,', '.']) {
    const began = performance.now();
    asTitle(`x${signs.repeat(20_000)}y`);
    expect(performance.now() - began, signs).toBeLessThan(100);
  }
});

test('bullets that ran together come apart', () => {
  expect(asLines('- Một: 5 đồng. - Hai: 6 đồng; + ba\n\n-- ;')).toEqual([
    'Một: 5 đồng.',
    'Hai: 6 đồng',
    'Ba',
  ]);
});

test('sentences end at stops before a capital, and a sum holds none', () => {
  expect(sentencesOf('Nộp 2.000 đồng. Ông nhận. và đi')).toEqual(['Nộp 2.000 đồng.', 'Ông nhận. và đi']);
  expect(asSentence('xong')).toBe('xong.');
  expect(asSentence('xong?')).toBe('xong?');
});

test('a cut falls between words and is marked', () => {
  expect(cutText('một hai ba bốn', 12)).toBe('một hai ba…');
  expect(cutText('một hai', 12)).toBe('một hai');
});

test('the short name is the plain one, or the title without its frame', () => {
  expect(shortName({ name: 'Thủ tục đăng ký', plainName: 'Làm giấy' })).toBe('Làm giấy');
  expect(shortName({ name: 'Thủ tục hành chính: cấp phép bay.' })).toBe('Cấp phép bay');
  expect(shortName({ name: 'Thủ tục' })).toBe('Thủ tục');
  expect(shortName({ name: 'Thủ tục hải quan đối với đèn trời' })).toBe('Thủ tục hải quan đối với đèn trời');
});
