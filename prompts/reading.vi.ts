/** The words of what makes a page easier to read, in Vietnamese. `reading.en.ts` has the same shape. */
export const readingVi = {
  tools: 'Dễ đọc',
  letters: 'Cỡ chữ',
  sizes: ['Chữ thường', 'Chữ to', 'Chữ rất to'],
  listen: 'Đọc to',
  stop: 'Dừng đọc',
  listening: 'Đang đọc.',
  stopped: 'Đã dừng đọc.',
  noVoice:
    'Máy này chưa có giọng đọc tiếng Việt. Anh/chị có thể thêm giọng trong phần cài đặt «Chuyển văn bản thành giọng nói» của máy.',
  noSpeech: 'Trình duyệt này không đọc to được.',
};
