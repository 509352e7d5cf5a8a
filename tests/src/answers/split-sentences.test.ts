import { expect, test } from 'vitest';
import { splitSentences } from '#src/answers/phrase/split-sentences.ts';

test.each([
  ['Lệ phí 1.500.000 đ. Nộp tại quầy.', ['Lệ phí 1.500.000 đ.'], ' Nộp tại quầy.'],
  ['Nộp ở TP. Huế nhé. Rồi', ['Nộp ở TP. Huế nhé.'], ' Rồi'],
  ['Nhà ở Đ. 5, Q. 1 ạ. Xong', ['Nhà ở Đ. 5, Q. 1 ạ.'], ' Xong'],
  ['Gặp ThS. Mít. Xong', ['Gặp ThS. Mít.'], ' Xong'],
  ['Đóng [[fee.1]]. Chờ [[time.1]]. ', ['Đóng [[fee.1]].', 'Chờ [[time.1]].'], ' '],
  ['Đóng [[fee. 1]] nhé. Chờ', ['Đóng [[fee. 1]] nhé.'], ' Chờ'],
  ['Một dòng\nDòng hai? Ba', ['Một dòng', 'Dòng hai?'], ' Ba'],
  ['Bring it, e.g. the form. Then', ['Bring it, e.g. the form.'], ' Then'],
  ['Chưa hết', [], 'Chưa hết'],
  ['Hết rồi.', [], 'Hết rồi.'],
])('"%s" is cut where a sentence ends', (text, sentences, rest) => {
  expect(splitSentences(text)).toEqual({ sentences, rest });
});

test('what is told letter by letter is cut alike', () => {
  const text = 'Đóng [[fee.1]] ở TP. Huế. Chờ 1.500 ngày? Xong rồi.\nChào. ';
  const found: string[] = [];
  let open = '';
  for (const letter of text) {
    const { sentences, rest } = splitSentences(open + letter);
    found.push(...sentences);
    open = rest;
  }
  expect(found).toEqual(splitSentences(text).sentences);
  expect(found).toHaveLength(4);
});
