/** What a citizen is told when it changes who speaks with them. The English twin is typed by this file. */
export const inboxVi = {
  givenBack:
    'Cán bộ đã trả lời xong. Từ giờ trợ lý tự động trả lời tiếp; cần gặp lại cán bộ, anh/chị nhắn “gặp cán bộ”.',
  /** Nobody of the staff said anything. */
  givenBackUnsaid: 'Từ giờ trợ lý tự động trả lời anh/chị. Vẫn cần gặp cán bộ thì anh/chị nhắn “gặp cán bộ”.',
  closed:
    'Cán bộ đã kết thúc cuộc trò chuyện này. Cần gì thêm anh/chị cứ nhắn, trợ lý tự động trả lời ngay; cần gặp lại cán bộ thì nhắn “gặp cán bộ”.',
  handedOn: (agency: string | null, promise: string) =>
    `Câu chuyện của anh/chị đã được chuyển cho ${agency ?? 'cán bộ khác của trung tâm'}. ${promise} Trong lúc chờ, anh/chị vẫn hỏi trợ lý tự động được.`,
};

export type InboxWords = typeof inboxVi;
