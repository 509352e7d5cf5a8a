import { describe, expect, it } from 'vitest';
import { readQuestion } from '#knowledge/read-question.ts';
import { countOutside, outsideWords } from '#src/answers/doors/outside-words.ts';

describe('words of other worlds', () => {
  it.each([
    ['cấp lại mật khẩu facebook', ['mat khau facebook']],
    ['sửa tủ lạnh ở đâu', ['tu lanh']],
    ['hoc guitar o dau', ['guitar']],
    ['đổi trả giày tiki', ['doi tra', 'tiki']],
  ])('are heard in "%s"', (text, words) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(outsideWords(readQuestion(text.normalize(form)))).toEqual(words);
    }
  });

  it('are not made of words that only lost their marks', () => {
    expect(outsideWords(readQuestion('dang ky ket hon can giay to gi'))).toEqual([]);
    expect(outsideWords(readQuestion('so do cu bi rach muon doi so moi'))).toEqual([]);
  });

  it('are no sign where what was found speaks of them', () => {
    const reading = readQuestion('mở spa cần giấy phép gì');
    expect(countOutside(reading, ['Đăng ký hộ kinh doanh'])).toBe(1);
    expect(countOutside(reading, ['mở tiệm spa'])).toBe(0);
  });
});
