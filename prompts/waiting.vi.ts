/** What a citizen is told when the platform lets us answer only so many a minute. The English twin is typed by this file. */
export const waitingVi = {
  wait: (minutes: number) =>
    `Lúc này nhiều người cùng hỏi, anh/chị đợi giúp tôi khoảng ${minutes} phút. Đến lượt là tôi trả lời ngay, anh/chị không cần nhắn lại.`,
};

export type WaitingWords = typeof waitingVi;
