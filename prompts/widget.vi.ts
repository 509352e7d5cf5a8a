/** The words of the widget beside those of the chat page. `widget.en.ts` has the same shape. */
export const widgetVi = {
  open: 'Hỏi thủ tục hành chính',
  /** Behind the name of the button, while it is closed and something is said behind it. */
  underWay: (name: string) => `${name} (đang có cuộc trò chuyện)`,
  title: 'Hỏi thủ tục',
  close: 'Đóng khung hỏi đáp',
  startOver: 'Hỏi chuyện khác',
  fullPage: 'Mở trang đầy đủ',
  greeting: 'Anh/chị cần làm thủ tục gì? Cứ hỏi như nói chuyện hằng ngày, gõ không dấu cũng được.',
  privacy: 'Xin đừng ghi họ tên, số căn cước hay số điện thoại.',
  call: (number: string) => `Gọi tổng đài ${number}`,
};
