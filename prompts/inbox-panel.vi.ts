/** What an operator reads beside a conversation: why the assistant gave up, and what is kept. `inbox-panel.en.ts` has the same shape. */
export const inboxPanelVi = {
  why: {
    'asked-for-person': 'Người dân muốn gặp người.',
    voice: 'Người dân gửi tin thoại, trợ lý chưa nghe được.',
    upset: 'Người dân đang bực.',
    'asked-again': 'Hỏi lại cùng một câu: câu trả lời trước chưa đúng ý.',
    'nothing-found': 'Trợ lý không tìm ra thủ tục nào khớp.',
    'fact-missing': 'Có thủ tục, nhưng trong bản đang công bố thiếu điều được hỏi.',
    'asked-back-left': 'Trợ lý hỏi lại cho rõ, người dân không chọn.',
    refused: 'Trợ lý không được trả lời loại câu này.',
    'out-of-scope': 'Câu hỏi ngoài việc của Trung tâm.',
    elsewhere: 'Việc riêng (hồ sơ, phản ánh), trợ lý chỉ chỉ nơi hỏi.',
    failed: 'Hệ thống gặp lỗi khi trả lời.',
  },
  notKept: {
    messages: 'Số điện thoại, số giấy tờ trong tin nhắn: đã che trước khi lưu, không còn bản gốc.',
    contact: 'Số điện thoại, vị trí gửi bằng nút của Telegram hay Zalo: chỉ dùng lúc nhận, không lưu.',
    proof: 'Số cuối điện thoại hay giấy tờ dùng để mở hồ sơ: chỉ lưu dấu đối chiếu, không đọc ngược được.',
  },
  draft: 'Phản ánh đang viết dở, chưa gửi',
};

export type InboxPanelWords = typeof inboxPanelVi;
