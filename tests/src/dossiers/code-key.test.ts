import { describe, expect, test } from 'vitest';
import { hasDossierCode } from '#knowledge/spot-codes.ts';
import { readProof, spotDossierCodes } from '#src/conversations/matters/read-proof.ts';
import { codeKey, dayOfCode, writtenCode } from '#src/dossiers/code-key.ts';
import { readStatus } from '#src/dossiers/read-status.ts';

describe('a code', () => {
  test.each([
    ['000.00.12.H62-201105-0004', '2020-11-05'],
    ['000.00.01.H29-260310-0420', '2026-03-10'],
    ['38.98.H29-210519-0013', '2021-05-19'],
    ['G22.99.3-241219795252', '2024-12-19'],
    ['H57.12.3-240601-0001', '2024-06-01'],
    ['H57-240601-0001', '2024-06-01'],
    ['H57.12-241399-0001', null],
    ['OL-2026-000123', null],
    ['1.001193', null],
  ])('%s carries the day %s', (code, day) => {
    expect(dayOfCode(code)).toBe(day);
  });

  test.each([
    ['h57.12 261116 0001', 'H57.12-261116-0001'],
    ['H57.12–261116—0001', 'H57.12-261116-0001'],
    ['000 00 12 h62-201105 0004', '000.00.12.H62-201105-0004'],
    ['g22.99.3-241219795252', 'G22.99.3-241219795252'],
    ['ol-2026 000123', 'OL-2026-000123'],
  ])('typed as "%s" is written %s', (typed, written) => {
    expect(writtenCode(typed)).toBe(written);
    expect(codeKey(typed)).toBe(codeKey(written));
  });

  test.each(['', '---', 'hồ sơ', 'A'.repeat(61), `${'1'.repeat(61)}`])('"%s" is none', (text) => {
    expect(codeKey(text)).toBeNull();
  });
});

describe('a status', () => {
  test.each([
    [4, 4],
    ['10', 10],
    ['Đang xử lý', 4],
    ['ĐANG XU LY', 4],
    ['Đang thẩm định'.normalize('NFD'), 4],
    ['chờ tiếp nhận', 1],
    ['Chờ bổ sung', 5],
    ['Chờ trả kết quả', 9],
    ['Kết thúc', 10],
    [0, null],
    [11, null],
    ['4.5', null],
    ['', null],
    ['ở đâu đó', null],
  ])('told as %s is %s', (told, status) => {
    expect(readStatus(told)).toBe(status);
  });

  test('is told in a registry’s own words first', () => {
    expect(readStatus('Chờ bổ sung', { 'chờ BỔ SUNG': 8 })).toBe(8);
  });
});

describe('a code that was pasted', () => {
  test.each(['\u200b', '\u2060', '\ufeff', '\u00ad', '\u200e'])(
    'is found with what nobody sees in it (%j)',
    (unseen) => {
      const text = `Hồ sơ H57.12${unseen}-2611${unseen}16-0001${unseen} tới đâu rồi, số cuối 56${unseen}78`;
      expect(spotDossierCodes(text)).toEqual(['H57.12-261116-0001']);
      expect(hasDossierCode(text)).toBe(true);
      expect(readProof(text).proof).toEqual({ digits: ['5678'], phone: null });
    },
  );
});
