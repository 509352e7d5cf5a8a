import { expect, it } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { readCorrection } from '#src/answers/topic/read-correction.ts';

it.each([
  ['không, ý tôi là đổi chứ không phải cấp lại', 'đổi', 'cấp lại'],
  ['à không, bị mất', 'bị mất', ''],
  ['nhầm, tạm trú cơ', 'tạm trú', ''],
  ['em hỏi nhầm, tạm trú mới đúng', 'tạm trú', ''],
  ['không phải khai sinh mà là khai tử', 'khai tử', 'khai sinh'],
  ['à không phải mất, bằng hết hạn', 'bằng hết hạn', 'mất'],
  ['ý em là trích lục', 'trích lục', ''],
  ['đổi chứ không phải làm lại', 'đổi', 'làm lại'],
  ['không phải', '', ''],
  ['nhầm rồi', '', ''],
])('"%s" means "%s" and not "%s", with marks in either form and without', (said, wanted, rejected) => {
  expect(readCorrection(said)).toEqual({ wanted, rejected });
  expect(readCorrection(said.normalize('NFD'))).toEqual({ wanted, rejected });
  const folded = { wanted: foldText(wanted), rejected: foldText(rejected) };
  expect(readCorrection(foldText(said))).toEqual(folded);
});

it.each([
  'không có giấy chứng sinh thì sao',
  'nhầm tên trong giấy khai sinh thì sửa thế nào',
  'lệ phí bao nhiêu',
  'có phải nộp bản chính không',
  'đăng ký tạm trú',
  'bà nội bị lẫn, nằm một chỗ',
  'cháu muốn hỏi làm giấy khuyết tật ở đâu',
])('"%s" corrects nothing', (said) => {
  expect(readCorrection(said)).toBeNull();
  expect(readCorrection(foldText(said))).toBeNull();
});
