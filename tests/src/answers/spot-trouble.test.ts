import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { spotTrouble } from '#src/answers/doors/spot-trouble.ts';

const rows = readFileSync('tests/src/answers/troubles.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([guide = '', message = '']) => ({ guide, message }));

it.each(rows)('"$message" is mended by the guide $guide, with marks and without', ({ guide, message }) => {
  expect(existsSync(`knowledge/guides/${guide}.md`)).toBe(true);
  for (const written of [message, message.normalize('NFD'), foldText(message)])
    expect(spotTrouble(readQuestion(written))).toBe(`guide:${guide}`);
});

it.each([
  'làm lại sổ đỏ bị mất',
  'photo chứng thực hồ sơ nhập học',
  'giấy khai sinh chế độ cũ mất rồi',
  'thanh toán lương hưu qua tài khoản',
  'có người gọi đòi đọc mã OTP',
  'làm sổ đỏ lần đầu mất mấy tháng mới xong',
  'mất căn cước thì làm lại ở đâu',
  'thiết lập trang thông tin điện tử tổng hợp',
])('"%s" is no trouble with the portal', (message) => {
  for (const written of [message, foldText(message)]) expect(spotTrouble(readQuestion(written))).toBeNull();
});
