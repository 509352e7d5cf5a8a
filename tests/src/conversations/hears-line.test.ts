import { expect, it } from 'vitest';
import { hearsLine } from '#src/conversations/line/hears-line.ts';

it.each([
  ['thôi không cần người nữa', 'leave'],
  ['Dạ thôi, em không cần gặp cán bộ nữa ạ', 'leave'],
  ['ko can nguoi nua', 'leave'],
  ['khỏi chờ nữa', 'leave'],
  ['không chờ nữa đâu', 'leave'],
  ['hủy chờ', 'leave'],
  ['bot trả lời được rồi, khỏi cần người', 'leave'],
  ['đừng gọi cán bộ nữa', 'leave'],
  ['thôi tôi hỏi bot cũng được', 'leave'],
  ['no need for a person', 'leave'],
  ['còn lâu không', 'place'],
  ['Còn lâu nữa không ạ?', 'place'],
  ['tới lượt tôi chưa', 'place'],
  ['đến lượt em chưa vậy ạ', 'place'],
  ['bao giờ tới lượt', 'place'],
  ['bao giờ có cán bộ trả lời', 'place'],
  ['còn mấy người nữa', 'place'],
  ['cán bộ đâu rồi', 'place'],
  ['sao chưa ai trả lời', 'place'],
  ['mấy giờ cán bộ trả lời', 'place'],
  ['chờ lâu quá rồi', 'place'],
  ['is it my turn yet?', 'place'],
  ['chờ tiếp', 'stay'],
  ['ok tôi chờ', 'stay'],
  ['thôi cứ chờ', 'stay'],
  ['vẫn chờ cán bộ', 'stay'],
  ['gửi', 'send'],
  ['gửi phiếu đi', 'send'],
  ['đồng ý', 'send'],
] as const)('"%s" is said of the wait: %s, with its marks composed or not', (said, meant) => {
  expect(hearsLine(said)).toBe(meant);
  expect(hearsLine(said.normalize('NFD'))).toBe(meant);
});

it.each([
  'làm khai sinh chờ bao lâu',
  'bao lâu có kết quả',
  'không cần công chứng à',
  'không cần bản chính đúng không',
  'khỏi cần',
  'không ai',
  'không có ai',
  'không có ai đâu',
  'không phải người nước ngoài',
  'hết người',
  'cho em',
  'đổi',
  'nộp online được rồi có khỏi gặp cán bộ không',
  'thôi',
  'chờ bao lâu thì có sổ đỏ',
  'tới lượt con tôi học lớp mấy',
  'cán bộ thu tiền ở đâu',
  'gửi hồ sơ qua bưu điện được không',
  'cho tôi gặp cán bộ',
  'người nước ngoài cần giấy tờ gì',
])('"%s" is about something else', (said) => {
  expect(hearsLine(said)).toBeNull();
});
