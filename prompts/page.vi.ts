/** The words of the chat page in Vietnamese. `page.en.ts` has the same shape. */
export const pageVi = {
  title: (centre: string) => `Hỏi thủ tục hành chính · ${centre}`,
  description:
    'Hỏi thủ tục hành chính bằng lời thường ngày: giấy tờ cần mang, lệ phí, thời gian, nơi nộp, kèm nguồn.',
  brand: 'Một Cửa',
  tagline: 'Hỏi trước một câu, đi một lần là đủ.',
  skip: 'Đến ô nhập câu hỏi',
  hotline: 'Tổng đài',
  otherLanguage: { label: 'English', language: 'en' },
  startOver: 'Hỏi chuyện khác',

  pausedNow:
    'Trợ lý đang tạm dừng, chưa trả lời được ngay. Câu hỏi gửi lúc này vẫn được giữ; việc gấp xin gọi tổng đài hoặc đến quầy.',
  heading: 'Anh/chị cần làm thủ tục gì?',
  greeting: 'Cứ hỏi như nói chuyện hằng ngày, gõ không dấu cũng được.',
  notice: 'Thông báo',
  abilities:
    'Tôi cho biết giấy tờ cần mang và thứ không cần nộp, lệ phí, thời gian, nơi nộp, cách làm trực tuyến, kèm nguồn. Hồ sơ đã nộp thì nhắn mã, tôi xem giúp đến đâu rồi. Có điều muốn phản ánh, anh/chị cứ kể.',
  privacyTitle: 'Không cần cho biết anh/chị là ai',
  privacy:
    'Xin đừng ghi họ tên, số căn cước hay số điện thoại. Câu hỏi được lưu để cải thiện câu trả lời; số giấy tờ cá nhân được che trước khi lưu.',

  limited: (seconds: number) => `Nhiều câu hỏi quá, tôi chưa kịp trả lời. Xin thử lại sau ${seconds} giây.`,

  footnote: 'Trả lời tự động từ thông tin thủ tục đã công bố.',
  footnoteHotline: 'Cần gặp người thật, gọi',

  missingTitle: 'Không có trang này',
  missing: 'Địa chỉ có thể đã gõ nhầm hoặc trang đã dời chỗ.',
  brokenTitle: 'Trang đang gặp trục trặc',
  broken: 'Lỗi ở phía chúng tôi. Xin thử lại sau ít phút.',
  busyTitle: 'Xin chờ một chút',
  busy: 'Nhiều trang được mở cùng lúc quá. Chờ chừng một phút rồi tải lại trang này là được.',
  refusedTitle: 'Không nhận được yêu cầu này',
  refused: 'Xin mở lại trang và hỏi từ đầu.',
  home: 'Về trang hỏi đáp',
  requestNumber: 'Số yêu cầu',
};
