/** What is said to whoever waits for a person. Only what is known is told, and nothing twice. The English twin is typed by this file. */
export const lineVi = {
  place: (ahead: number) =>
    ahead === 0 ? 'Anh/chị là người tiếp theo.' : `Trước anh/chị còn ${ahead} người đang chờ.`,
  about: (minutes: number) => `Khoảng ${minutes} phút nữa tới lượt.`,
  unknown: 'Bao lâu nữa tới lượt thì tôi chưa tính được.',
  closed: 'Lúc này ngoài giờ làm việc, chưa có cán bộ nào.',
  holiday: (name: string) => `Hôm nay nghỉ ${name}, không có cán bộ trực.`,
  backAt: (time: string, day: string) => `Cán bộ làm việc lại lúc ${time} ${day}.`,

  waitsAlready: 'Anh/chị đang trong hàng chờ rồi.',
  left: 'Dạ, tôi đã rút anh/chị khỏi hàng chờ.',
  /** To whoever spoke with a person until now. */
  back: 'Dạ, từ giờ trợ lý tự động trả lời anh/chị.',
  afterLeft: 'Anh/chị cần gì cứ hỏi tôi. Muốn gặp người thì nhắn “gặp cán bộ”.',
  notWaiting: 'Anh/chị không còn trong hàng chờ.',
  stays: 'Dạ, chỗ của anh/chị trong hàng vẫn giữ.',

  next: 'Sắp tới lượt: anh/chị là người tiếp theo. Cán bộ sẽ trả lời ngay trong khung chat này.',

  nobodyCame: 'Xin lỗi anh/chị, quá giờ hẹn rồi mà chưa có cán bộ nào trả lời được.',
  offer: (words: string) =>
    `Tôi đã ghi sẵn câu hỏi của anh/chị thành phiếu, chưa gửi: “${words}”. Anh/chị nhắn “gửi” thì phiếu được gửi đi, có mã theo dõi và hạn trả lời.`,
  offerNamed: (words: string) =>
    `Tôi đã ghi sẵn câu hỏi của anh/chị thành phiếu, chưa gửi: “${words}”. Anh/chị nhắn “gửi”, tôi xin thêm họ tên, số điện thoại, địa chỉ theo quy định rồi gửi; anh/chị có mã theo dõi và hạn trả lời.`,
  offerEmpty: 'Anh/chị có thể để lại nội dung thành phiếu, có mã theo dõi và hạn trả lời.',
  orWait: 'Chưa muốn gửi thì anh/chị cứ chờ, chỗ trong hàng vẫn giữ.',
  orCall: (hotline: string) => `Cần gấp thì gọi ${hotline}.`,
  sentInstead: 'Phiếu này thay cho việc chờ, nên anh/chị không cần chờ cán bộ trong khung chat nữa.',

  choices: {
    place: 'Tới lượt tôi chưa?',
    leave: 'Không cần người nữa',
    send: 'Gửi phiếu',
    tell: 'Để lại nội dung',
    stay: 'Chờ tiếp',
  },
};

export type LineWords = typeof lineVi;
