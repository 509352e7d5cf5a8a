import { expect, test } from 'vitest';
import { looksLikeCode, newTrackingCode, readTrackingCode } from '#src/tickets/tracking-code.ts';

const code = newTrackingCode();
const letters = code.replaceAll('-', '').slice(2);

test('a code has no signs that look alike, stands in groups and is never drawn twice', () => {
  const drawn = Array.from({ length: 2_000 }, newTrackingCode);
  expect(new Set(drawn).size).toBe(drawn.length);
  for (const one of drawn) {
    expect(one).toMatch(/^PA(-[2-9ACDEFHKMNPQRTUX]{4}){3}$/);
    expect(one.slice(2)).not.toMatch(/[01OILSZBG]/);
  }
});

test.each([
  ['as it is', (it: string) => it],
  ['in small letters', (it: string) => it.toLowerCase()],
  ['with spaces for dashes', (it: string) => it.replaceAll('-', ' ')],
  ['without anything between', (it: string) => it.replaceAll('-', '')],
  ['with long dashes', (it: string) => it.replaceAll('-', ' – ')],
  ['sign by sign', (it: string) => [...it.replaceAll('-', '')].join(' ')],
  ['without its beginning', (it: string) => it.slice(3)],
  ['in a sentence', (it: string) => `cho tôi hỏi phản ánh mã ${it} tới đâu rồi`],
  [
    'in small letters after words',
    (it: string) => `phản ánh ${it.toLowerCase().replaceAll('-', ' ')} tới đâu rồi`,
  ],
  [
    'in wide letters',
    (it: string) => it.replace(/[A-Z\d]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ],
])('a code is read %s', (_, written) => {
  for (let n = 0; n < 50; n++) {
    const drawn = newTrackingCode();
    expect(readTrackingCode(written(drawn))).toBe(drawn);
    expect(readTrackingCode(written(drawn).normalize('NFD'))).toBe(drawn);
  }
});

const spoken: Readonly<Record<string, string>> = {
  ...{ 2: 'hai', 3: 'ba', 4: 'bốn', 5: 'năm', 6: 'sáu', 7: 'bảy', 8: 'tám', 9: 'chín' },
  ...{
    A: 'a',
    C: 'xê',
    D: 'đê',
    E: 'e',
    F: 'ép',
    H: 'hát',
    K: 'ca',
    M: 'em mờ',
    N: 'en nờ',
    P: 'pê',
    Q: 'cu',
  },
  ...{ R: 'e rờ', T: 'tê', U: 'u', X: 'ích xì' },
};

test('a code is read as it is said on the phone, with and without marks', () => {
  for (let n = 0; n < 100; n++) {
    const drawn = newTrackingCode();
    const said = [...drawn.replaceAll('-', '')].map((sign) => spoken[sign]).join(' ');
    expect([said, readTrackingCode(`dạ mã là ${said}`)]).toEqual([said, drawn]);
    expect(readTrackingCode(said.normalize('NFD'))).toBe(drawn);
  }
  const bare = readTrackingCode('pe a hai ba hai ba hai ba hai ba hai ba hai ba');
  expect(bare === null || bare.startsWith('PA-2323-2323')).toBe(true);
});

test('one wrong sign, or two neighbours that changed places, are no code', () => {
  const signs = '23456789ACDEFHKMNPQRTUX';
  for (const [at, right] of [...letters].entries()) {
    for (const wrong of signs.replace(right, '')) {
      expect(readTrackingCode(`PA${letters.slice(0, at)}${wrong}${letters.slice(at + 1)}`)).toBeNull();
    }
    const [a, b] = [letters[at], letters[at + 1]];
    if (b === undefined || a === b) continue;
    expect(readTrackingCode(`PA${letters.slice(0, at)}${b}${a}${letters.slice(at + 2)}`)).toBeNull();
  }
});

test.each([
  'tôi muốn phản ánh đèn đường hư',
  'PA',
  '0905123456',
  'số 12 đường Lê Lợi',
  'hồ sơ 000.00.19.H26-240101-0001',
  '',
])('there is no code in "%s"', (text) => {
  expect(readTrackingCode(text)).toBeNull();
  expect(looksLikeCode(text)).toBe(false);
});

test('a code that was mistyped is known for one', () => {
  expect(looksLikeCode('tra giúp pa-7k3m-q9rt-dd4x')).toBe(true);
});
