import { describe, expect, test } from 'vitest';
import { hearSpoken } from '#knowledge/hear/hear-spoken.ts';
import { spotSpokenNumbers } from '#knowledge/hear/spoken-numbers.ts';

const written = (text: string, fewest = 4) => spotSpokenNumbers(text, fewest).map((each) => each.written);

describe('a number that is said aloud', () => {
  test.each([
    ['digit by digit', 'số em là không chín một hai ba bốn năm sáu bảy tám ạ', '0912345678'],
    ['in groups, with a breath', 'không chín một, ờ hai ba bốn, dạ năm sáu bảy tám', '0912345678'],
    ['as it is said in Huế', 'khôn chín một, hai ba bốn, năm sáu bảy tám', '0912345678'],
    [
      'with digits that were misheard among the others',
      'không chín một hai, ba bon năm xáu thì bảy chíng',
      '0912345679',
    ],
    ['in figures and words', 'dạ 0912 ba bốn năm 678', '0912345678'],
    ['with tens', 'không chín mười hai ba mươi tư năm mươi sáu bảy tám', '0912345678'],
    ['with hundreds', 'không chín một trăm linh hai ba bốn năm sáu bảy', '0910234567'],
    ['with what is said once for many', 'không chín ba số không hai con tám một hai', '090008812'],
    ['as the South says them', 'hông chín một hai ba bốn năm sáu bẩy tám', '0912345678'],
    ['by a recogniser without marks', 'khong chin mot hai ba bon nam sau bay tam', '0912345678'],
  ])('is written %s', (_, text, number) => {
    expect(written(text)).toEqual([number]);
  });

  test.each([
    ['of a procedure', 'thủ tục một chấm không không một một chín ba', '1.001193'],
    [
      'of a dossier',
      'hát năm sáu chấm hai hai chấm mười bốn gạch ngang hai lăm mười một hai hai gạch không không không một',
      'H56.22.14-251122-0001',
    ],
    ['of a dossier, by its letter alone', 'h 57 chấm 12 gạch 261116 gạch 0001', 'H57.12-261116-0001'],
  ])('is a code %s', (_, text, code) => {
    expect(written(text, 6)).toEqual([code]);
  });

  test.each([
    'phí năm mươi nghìn đồng, nộp 2.500.000 đồng',
    'em có hai con, đứa năm tuổi đứa ba tuổi',
    'được không ba mẹ em năm nay bảy mươi hai tuổi rồi',
    'thứ tư tuần sau lúc tám giờ',
  ])('is none in: %s', (text) => {
    expect(written(text)).toEqual([]);
  });

  test('does not begin with the word of a year', () => {
    expect(written('em sinh năm một chín chín hai')).toEqual(['1992']);
    expect(written('ngày hai hai tháng mười một năm hai không hai sáu')).toEqual(['2026']);
  });
});

describe('what is said aloud', () => {
  test.each([
    [
      'ờ anh cho em hỏi là em muốn em muốn làm giấy giấy khai sinh',
      'anh cho em hỏi là em muốn làm giấy khai sinh',
    ],
    ['alo, thủ tục một chấm không không một một chín ba ạ', ', thủ tục 1.001193 ạ'],
    ['làm từ từ cũng được', 'làm từ từ cũng được'],
    ['thì là mà em mất căn cước rồi, mất căn cước rồi', 'em mất căn cước rồi'],
    ['nhà có năm người', 'nhà có năm người'],
    ['cần hồ sơ gì con', 'cần hồ sơ gì'],
    ['làm ở đâu hả chị, em hỏi cho con', 'làm ở đâu hả, em hỏi cho con'],
  ])('is heard as it would be written: %s', (text, heard) => {
    expect(hearSpoken(text)).toBe(heard);
  });

  test('however long and odd costs no time worth telling', () => {
    const odd = `${'một '.repeat(20_000)}${'ba số '.repeat(20_000)}`;
    expect(spotSpokenNumbers(odd, 1).length).toBeGreaterThan(0);
    expect(hearSpoken('à '.repeat(5_000)).length).toBeLessThan(5);
  });
});
