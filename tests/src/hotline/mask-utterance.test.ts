import { describe, expect, test } from 'vitest';
import { maskEnd, maskUtterance, nothingBefore } from '#src/hotline/mask-utterance.ts';

const mask = (text: string) => maskUtterance({ text, isPartial: false, before: nothingBefore });
const maskPartial = (text: string) => maskUtterance({ text, isPartial: true, before: nothingBefore });

describe('one utterance', () => {
  test.each([
    ['không chín một hai ba bốn năm sáu bảy tám', '[số điện thoại]'],
    ['căn cước không một hai ba chín không không bốn năm sáu bảy tám', 'căn cước [số giấy tờ]'],
    ['số tài khoản là một chín không ba hai hai', 'số tài khoản là [số tài khoản]'],
    ['bốn số cuối căn cước là năm sáu bảy tám', 'bốn số cuối căn cước là [số giấy tờ]'],
    ['em tên là nguyễn thị hoa', 'em tên là [tên]'],
    ['số nhà 12 đường lê lợi', '[địa chỉ]'],
    ['mail em là hoa@example.com', 'mail em là [e-mail]'],
  ])('is kept without what is personal: %s', (text, kept) => {
    expect(mask(text).text).toBe(kept);
  });

  test.each([
    'thủ tục một chấm không không một một chín ba thì cần gì',
    'theo nghị định một một tám năm hai không hai lăm',
    'phí năm mươi nghìn đồng một bản',
    'nộp hai bản sao ba tấm ảnh bốn nhân sáu',
    'ngày hai hai tháng mười một năm hai không hai sáu em lên',
  ])('is kept whole where nothing is: %s', (text) => {
    expect(mask(text).text).toBe(text);
  });

  test('tells the code of a dossier apart, to be looked up', () => {
    const said =
      'mã hồ sơ hát năm sáu chấm hai hai gạch hai sáu mười một mười sáu gạch không không không một';
    expect(mask(said)).toMatchObject({ text: 'mã hồ sơ [mã hồ sơ]', dossiers: ['H56.22-261116-0001'] });
  });

  test('that is still being said hides the number that it may become', () => {
    expect(maskPartial('dạ không chín một hai').text).toBe('dạ [số giấy tờ]');
    expect(maskPartial('dạ không chín một hai, ờ').text).toBe('dạ [số giấy tờ], ờ');
    expect(maskPartial('số của em là không chín').text).toBe('số của em là [số điện thoại]');
    expect(mask('dạ không chín một hai').text).toBe('dạ không chín một hai');
  });
});

test('the end of what was kept is masked after all, and nothing else of it', () => {
  expect(maskEnd('nhà hai người, ba không một hai')).toBe('nhà hai người, [số giấy tờ]');
  expect(maskEnd('ba không một hai là của ai')).toBe('ba không một hai là của ai');
});
