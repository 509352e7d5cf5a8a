/** What a conversation says beside its answers. The English twin is typed by this file. */
export const conversationsVi = {
  buttonOld: 'Nút này đã cũ, tôi không mở lại được nữa. Anh/chị gõ lại câu hỏi giúp tôi nhé.',
  busy: 'Lúc này rất nhiều người cùng hỏi nên tôi chưa trả lời kỹ được. Anh/chị nhắn lại sau ít phút giúp tôi.',
  dead: 'Xin lỗi anh/chị, máy của chúng tôi gặp trục trặc nên tôi chưa trả lời được câu này.',
};

export type ConversationWords = typeof conversationsVi;
