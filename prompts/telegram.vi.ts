/** What only Telegram shows. The English twin is typed by this file. */
export const telegramVi = {
  /** Shown in Telegram's own menu; at most 256 characters each. */
  commands: {
    start: 'Bắt đầu',
    hoi: 'Hỏi về một thủ tục',
    hoso: 'Xem hồ sơ đã nộp đến đâu rồi',
    phananh: 'Gửi phản ánh, kiến nghị',
    tongdai: 'Gặp người của tổng đài',
    xoadulieu: 'Xóa những gì anh/chị đã nhắn',
    trogiup: 'Xem tôi giúp được những gì',
  },
  /** At most 200 characters: it floats over the chat for a moment. */
  buttonRefused: 'Nút này không dùng được nữa. Anh/chị gõ câu hỏi giúp tôi nhé.',
  /** Where an answer has buttons and no words. */
  choose: 'Anh/chị bấm chọn giúp tôi.',
  /** On the keyboard that takes the place of letters. */
  share: { place: '📍 Chia sẻ vị trí của tôi', phone: '📱 Chia sẻ số điện thoại của tôi' },
  orShare: {
    place: 'Đang đứng ở đó thì anh/chị bấm nút chia sẻ vị trí bên dưới.',
    phone: 'Hoặc bấm nút chia sẻ số điện thoại bên dưới, Telegram gửi giúp đúng số của anh/chị.',
  },
  openList: 'Mở danh sách giấy tờ để đánh dấu hoặc in',
};

export type TelegramWords = typeof telegramVi;
