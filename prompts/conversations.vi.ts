/** What a conversation says beside its answers. The English twin is typed by this file. */
export const conversationsVi = {
  callCode: {
    opening: 'Đây là giấy tờ cho việc anh/chị vừa hỏi qua điện thoại.',
    followDossier:
      'Anh/chị muốn được báo tin về hồ sơ đã hỏi qua điện thoại thì gửi lại mã hồ sơ ở đây, tôi hỏi thêm bốn số để chắc là của anh/chị.',
    unknown:
      'Mã này không đúng hoặc đã hết hạn. Anh/chị xem lại sáu số tổng đài đã đọc, hoặc cứ hỏi thẳng việc cần làm ở đây.',
    tooMany:
      'Anh/chị đã nhập mã nhiều lần chưa đúng. Một tiếng nữa hãy thử lại, hoặc cứ hỏi thẳng việc cần làm ở đây.',
  },
  buttonOld: 'Nút này đã cũ, tôi không mở lại được nữa. Anh/chị gõ lại câu hỏi giúp tôi nhé.',
  busy: 'Lúc này rất nhiều người cùng hỏi nên tôi chưa trả lời kỹ được. Anh/chị nhắn lại sau ít phút giúp tôi.',
  dead: 'Xin lỗi anh/chị, máy của chúng tôi gặp trục trặc nên tôi chưa trả lời được câu này.',

  helpByCommand: 'Nhắn /trogiup để xem tôi làm được những gì.',
  howToAsk: [
    'Anh/chị cứ hỏi như nói chuyện hằng ngày, có dấu hay không dấu đều được.',
    'Nói việc cần làm và điều muốn biết: giấy tờ, lệ phí, thời hạn hay nơi nộp.',
  ],
  hours: { label: 'Giờ làm việc', value: 'Trung tâm làm việc giờ nào?' },
  help: {
    lead: 'Tôi giúp anh/chị những việc này:',
    /** Above buttons, over which a channel may set a heading of its own. */
    menu: 'Tôi giúp được anh/chị mấy việc.',
    commands: [
      ['hoi', 'hỏi thủ tục, ví dụ /hoi lệ phí khai sinh'],
      ['hoso', 'hồ sơ đã nộp đến đâu rồi'],
      ['phananh', 'gửi phản ánh, kiến nghị'],
      ['tongdai', 'gặp người của trung tâm'],
      ['xoadulieu', 'xóa những gì anh/chị đã nhắn'],
    ] as readonly (readonly [string, string])[],
    buttons: [
      { label: 'Cách hỏi thủ tục', value: '#hoi' },
      { label: 'Hồ sơ của tôi đến đâu rồi', value: '#hoso' },
      { label: 'Gửi phản ánh, kiến nghị', value: '#phananh' },
      { label: 'Gặp người của trung tâm', value: '#tongdai' },
      { label: 'Xóa dữ liệu của tôi', value: '#xoadulieu' },
    ],
  },

  /** Only Telegram is such a channel. */
  personal: {
    dossier:
      'Telegram không phải kênh chính thức của nhà nước, nên để giữ riêng tư, tôi không nói về hồ sơ của anh/chị ở đây.',
    ticket:
      'Telegram không phải kênh chính thức của nhà nước, nên để giữ riêng tư, tôi không nhận phản ánh có tên ở đây.',
  },

  notice: {
    who: (centre: string) => `Trả lời anh/chị là trợ lý tự động của ${centre}, không phải cán bộ.`,
    kept: (messages: number, attachments: number) =>
      `Tin nhắn được giữ ${messages} ngày, ảnh và tệp ${attachments} ngày; số giấy tờ và số điện thoại được che.`,
    personByPhone: (hotline: string) => `Cần gặp người, anh/chị nhắn “gặp cán bộ” hoặc gọi ${hotline}.`,
    personAtCounter: 'Cần gặp người, anh/chị nhắn “gặp cán bộ” hoặc đến quầy của trung tâm.',
    eraseByCommand: 'Muốn xóa hết, anh/chị nhắn /xoadulieu.',
    eraseByWords: 'Muốn xóa hết, anh/chị nhắn “xóa dữ liệu”.',
  },

  erasure: {
    goes: 'Tôi sẽ xóa mọi câu hỏi, câu trả lời, ảnh và tệp của anh/chị ở đây. Xóa rồi không lấy lại được.',
    stays: 'Chỉ còn lại con số: ngày nào, thủ tục nào được hỏi mấy lần, không biết là ai hỏi.',
    howToAgree:
      'Nếu đồng ý, trong 10 phút anh/chị bấm chọn hoặc nhắn “đồng ý”. Nhắn gì khác thì tôi giữ nguyên.',
    agree: 'Đồng ý xóa',
    refuse: 'Không xóa',
    done: 'Tôi đã xóa xong. Những gì anh/chị nhắn ở đây, chúng tôi không còn giữ nữa.',
    ownScreen: 'Tin trên máy của anh/chị vẫn còn, anh/chị tự xóa nếu muốn.',
    ownPage:
      'Tin cũ vẫn hiện trên máy này. Bấm nút mũi tên vòng “Hỏi chuyện khác” ở phía trên thì máy cũng xóa luôn.',
    comeBack: 'Khi cần, anh/chị cứ nhắn, tôi lại trả lời như lần đầu.',
    kept: 'Tôi giữ nguyên, chưa xóa gì cả.',
  },
};

export type ConversationWords = typeof conversationsVi;
