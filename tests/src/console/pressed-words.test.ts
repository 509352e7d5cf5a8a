import { expect, test } from 'vitest';
import { consoleInboxVi } from '#prompts/console-inbox.vi.ts';
import { pressedWords } from '#src/console/inbox/pressed-words.ts';

test.each([
  ['#hangcho thoi', 'Bấm nút: Không cần người nữa'],
  ['#phananh gui 5 9f9a13c9-f261-40b5-981c-22738050977a', 'Bấm nút: Gửi phản ánh'],
  ['#phananh bỏ qua', 'Bấm nút: bỏ qua'],
  ['#phananh sao PA-HURT-773M-R33R 1', 'Bấm nút: Đánh giá trả lời'],
  ['#khaosat 9f9a13c9-f261-40b5-981c-22738050977a 4', 'Bấm nút: Trả lời khảo sát'],
  ['#hoso thoi-theodoi @9f9a13c9-f261-40b5-981c-22738050977a', 'Bấm nút: Thôi theo dõi'],
  ['#1 quán ngon nhất', '#1 quán ngon nhất'],
  ['#toiyeuvietnam', '#toiyeuvietnam'],
  ['mất thẻ căn cước', 'mất thẻ căn cước'],
])('"%s" is read by staff as "%s"', (said, read) => {
  expect(pressedWords(said, consoleInboxVi)).toBe(read);
});
