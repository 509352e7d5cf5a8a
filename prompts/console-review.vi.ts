/** The words of the page on how much the cards help in calls. `console-review.en.ts` has the same shape. */
export const consoleReviewVi = {
  title: 'Gợi ý giúp được bao nhiêu',
  back: 'Về các cuộc gọi',
  period: 'Khoảng thời gian',
  days: (count: number) => (count === 1 ? 'Hôm nay' : `${count} ngày qua`),
  lead: 'Trang này xem gợi ý có ích đến đâu, không chấm điểm từng người nghe máy.',
  few: (calls: number) =>
    `Mới có ${calls} cuộc gọi: xem số lượng thì được, chưa đủ để nói thành tỷ lệ phần trăm.`,
  none: {
    title: 'Chưa có cuộc gọi nào trong khoảng này',
    text: 'Có cuộc gọi rồi, số liệu sẽ tự hiện ở đây.',
  },
  of: (part: number, whole: number) => `${part} trên ${whole}`,
  percent: (share: number) => `${Math.round(share * 100)}%`,
  calls: 'Cuộc gọi',
  callsText: (heard: number) => `${heard} cuộc có lời thoại do tổng đài chuyển sang`,
  assisted: 'Cuộc gọi có gợi ý được dùng',
  assistedText: 'Ít nhất một gợi ý được bấm đã dùng hoặc được chép.',
  used: 'Gợi ý được dùng',
  usedText: (opened: number, dismissed: number, judged: number) =>
    `Trong số đã hiện trên trang: ${opened} được mở, ${dismissed} bị bỏ qua, ${judged} bị báo sai, thiếu hoặc cũ`,
  time: 'Gợi ý có ích đầu tiên đến sau',
  timeText: (most: string | null) =>
    `Tính từ lời đầu tiên của người gọi; một nửa số cuộc gọi nhanh hơn${most === null ? '' : `, 95% trong vòng ${most}`}.`,
  noTime: 'Chưa có',
  seconds: (count: number) =>
    count < 60 ? `${count} giây` : `${Math.floor(count / 60)} phút ${count % 60} giây`,
  wrapped: 'Cuộc gọi đã tổng kết',
  wrappedText: 'Trong các cuộc đã kết thúc.',
  categories: 'Người dân gọi về việc gì',
  gaps: 'Còn thiếu ở đâu',
  gapsText: 'Theo thủ tục; mỗi chỗ đã thành một việc cho người biên tập ở trang Câu hỏi còn vướng.',
  noGaps: 'Không có gợi ý nào bị báo sai, thiếu, cũ, và câu nào cũng có lời đáp.',
  topic: 'Thủ tục',
  noTopic: 'Không tìm ra thủ tục',
  wrong: 'Sai',
  missing: 'Thiếu',
  outdated: 'Cũ',
  unanswered: 'Không có lời đáp',
};

export type ConsoleReviewTexts = typeof consoleReviewVi;
