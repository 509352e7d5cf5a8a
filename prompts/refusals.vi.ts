/**
 * What is said to what may not be answered: calm, short, without blame, and with a way on. Nothing of the message is
 * repeated. The English twin is typed by this file.
 */
export const refusalsVi = {
  selfHarm: {
    lead: 'Gọi ngay 115, hoặc nhờ người ở gần gọi giúp. Mạng sống của anh/chị là quý nhất.',
    ambulance: 'Cấp cứu y tế',
    children: 'Bảo vệ trẻ em, nếu người đó dưới 18 tuổi',
    stay: [
      'Đừng ở một mình lúc này. Anh/chị nói với người thân, bạn bè hoặc hàng xóm đang ở gần, và để xa những thứ nguy hiểm.',
      'Nếu là người bên cạnh, anh/chị ở lại với họ, nghe họ nói và gọi 115.',
      'Tôi là trợ lý tự động, không gọi thay anh/chị được.',
    ],
  },

  political: {
    lead: 'Tôi không bàn về chính trị, đảng phái hay lãnh đạo.',
    wayOn: [
      'Tôi giúp được về thủ tục hành chính: cần giấy tờ gì, lệ phí bao nhiêu, bao lâu xong, nộp ở đâu.',
      'Muốn góp ý, phản ánh về cơ quan hay quy định, anh/chị gửi ở mục phản ánh, kiến nghị trên Cổng Dịch vụ công quốc gia.',
    ],
    choices: [],
  },

  'legal-advice': {
    lead: 'Tôi không nói được ai đúng ai sai, có nên kiện hay sẽ thắng thua ra sao. Việc này cần luật sư hoặc cơ quan có thẩm quyền.',
    wayOn: [
      'Người thuộc diện được giúp có thể xin trợ giúp pháp lý: anh/chị bấm chọn bên dưới để xem thủ tục.',
      'Hỏi cách nộp đơn khiếu nại, hoà giải hay giấy tờ cần chuẩn bị thì tôi trả lời được.',
    ],
    choices: [
      { label: 'Xin trợ giúp pháp lý', value: 'Thủ tục yêu cầu trợ giúp pháp lý' },
      { label: 'Hoà giải tranh chấp đất', value: 'Thủ tục hoà giải tranh chấp đất đai tại xã' },
    ],
  },

  'private-matter': {
    lead: 'Tôi không cho biết thông tin của người khác.',
    wayOn: [
      'Chỉ người đó, hoặc người được họ uỷ quyền, mới xem được hồ sơ và giấy tờ của họ tại cơ quan đã nhận.',
      'Nếu anh/chị làm thay, hỏi tôi về giấy uỷ quyền và giấy tờ cần mang.',
    ],
    choices: [{ label: 'Làm giấy uỷ quyền', value: 'Chứng thực chữ ký trên giấy uỷ quyền cần giấy tờ gì?' }],
  },

  manipulation: {
    lead: 'Tôi không làm theo yêu cầu này.',
    wayOn: [
      'Tôi chỉ trả lời về thủ tục hành chính, chép từ thông tin đã công bố. Anh/chị cần làm giấy tờ gì thì cứ hỏi bằng lời thường.',
    ],
    choices: [],
  },

  abuse: 'Tôi hiểu anh/chị đang bực. Anh/chị nói việc cần làm, tôi sẽ giúp ngay, hoặc gặp cán bộ.',
};

export type Refusal = {
  readonly lead: string;
  readonly wayOn: readonly string[];
  readonly choices: readonly { readonly label: string; readonly value: string }[];
};

export type RefusalWords = {
  readonly selfHarm: {
    readonly lead: string;
    readonly ambulance: string;
    readonly children: string;
    readonly stay: readonly string[];
  };
  readonly political: Refusal;
  readonly 'legal-advice': Refusal;
  readonly 'private-matter': Refusal;
  readonly manipulation: Refusal;
  readonly abuse: string;
};
