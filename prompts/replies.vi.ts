/**
 * What is said where no entry stands behind the answer. Short sentences that a child can read, warm and plain.
 * The English twin is typed by this file, so that neither can lack a sentence of the other.
 */
export const repliesVi = {
  greeting: (centre: string) => `Chào anh/chị, tôi là trợ lý tự động của ${centre}.`,
  notice: (name: string) => `Thông báo: ${name}.`,
  invitation: 'Anh/chị cần làm giấy tờ gì? Cứ hỏi như nói chuyện hằng ngày, không cần đúng tên thủ tục.',
  askedMore: (questions: readonly string[]) =>
    `Mỗi lần tôi trả lời ba câu. Tôi đã thấy anh/chị còn hỏi ${questions.map((one) => `“${one}”`).join(', ')}: anh/chị bấm hoặc gửi lại câu đó, tôi trả lời tiếp.`,
  /** Where a centre has no hotline, and its own words name one. */
  deskInstead: (centre: string) => `quầy của ${centre}`,
  thanks: 'Không có gì ạ. Anh/chị cần hỏi thêm thì cứ nhắn.',
  farewell: 'Chào anh/chị. Khi cần, anh/chị cứ quay lại hỏi.',

  aboutAssistant: (centre: string) => `Tôi là trợ lý tự động của ${centre}, không phải cán bộ.`,
  aboutSources:
    'Tôi trả lời về thủ tục hành chính: giấy tờ, lệ phí, thời hạn, nơi nộp. Câu trả lời chép từ thông tin đã công bố và luôn kèm nguồn.',
  aboutLimits:
    'Tôi không nhận hồ sơ và không quyết định thay cán bộ. Hỏi thủ tục thì không cần gửi tên, số căn cước hay số điện thoại.',

  examples: [
    { label: 'Làm khai sinh', value: 'Làm khai sinh cho con cần giấy tờ gì?' },
    { label: 'Đổi bằng lái xe', value: 'Lệ phí đổi bằng lái xe là bao nhiêu?' },
    { label: 'Đăng ký thường trú', value: 'Đăng ký thường trú mất bao lâu?' },
  ],

  emergency: {
    call: (number: string) => `Gọi ngay ${number}.`,
    lines: {
      '111': { label: 'Bảo vệ trẻ em', say: 'Nói trẻ đang ở đâu, bao nhiêu tuổi và chuyện gì đang xảy ra.' },
      '112': {
        label: 'Tìm kiếm cứu nạn',
        say: 'Nói chỗ xảy ra nạn, có mấy người và nước, gió, đường đi lúc này ra sao.',
      },
      '113': {
        label: 'Công an',
        say: 'Nói địa chỉ, chuyện gì đang xảy ra và có ai bị thương không. Tìm chỗ an toàn trước.',
      },
      '114': {
        label: 'Chữa cháy, cứu nạn, cứu hộ',
        say: 'Nói địa chỉ, cái gì đang cháy và có ai mắc kẹt không. Ra khỏi chỗ nguy hiểm, đừng quay lại lấy đồ.',
      },
      '115': {
        label: 'Cấp cứu y tế',
        say: 'Nói địa chỉ, người bệnh còn tỉnh và còn thở không. Làm theo lời người nghe máy.',
      },
    },
    cannotCall: 'Tôi là trợ lý tự động, không gọi thay anh/chị được.',
  },

  outOfScope: 'Câu này nằm ngoài những gì tôi trả lời được.',
  scope: 'Tôi giúp được về thủ tục hành chính: cần giấy tờ gì, lệ phí bao nhiêu, bao lâu xong, nộp ở đâu.',

  notUnderstood: 'Tôi chưa hiểu câu này hỏi về thủ tục nào.',
  sayTheWork:
    'Anh/chị nói rõ hơn việc cần làm, ví dụ "đổi bằng lái xe hết hạn". Tôi chỉ trả lời được về thủ tục hành chính.',

  /** Above the buttons of what was talked about before. */
  stillAbout: (name: string) =>
    `Nếu anh/chị vẫn hỏi về “${name}” thì chọn tiếp ở dưới. Hỏi việc khác thì nói tên việc, ví dụ "làm khai sinh cho con".`,
  notUnderstoodBeside: 'Tôi chưa hiểu ý này, anh/chị nói rõ thêm giúp tôi nhé.',

  /** Where the text of what is talked about does not tell what was asked of it. */
  notSaid: (name: string) =>
    `Tôi chưa tìm thấy câu trả lời cho chi tiết này ở “${name}”, nên không dám đoán.`,
  /** The same where a case was told. */
  noSuchCase: (name: string) =>
    `Thông tin công bố về “${name}” không có mục riêng cho trường hợp này. Anh/chị nói rõ điều đó với nơi nhận hồ sơ.`,
  stillOpen: (question: string) => `Còn một ý tôi cần biết: ${question}`,
  notSaidTry: 'Anh/chị chọn mục cần xem ở dưới, hoặc nói thêm để tôi tìm.',
  /** A yes or a no from the entry's own fields, with what they say. */
  whether: {
    listed: (name: string) => `Có. Danh sách giấy tờ ghi: “${name}”.`,
    sometimes: ({ name, when }: { readonly name: string; readonly when: string | null }) =>
      when ? `Có, ${when}: “${name}”.` : `Tuỳ trường hợp, danh sách giấy tờ có ghi: “${name}”.`,
    notNeeded: (name: string) => `Không cần nộp “${name}”.`,
    yes: (text: string) => `Có. Thông tin công bố ghi: “${text}”`,
    no: (text: string) => `Không. Thông tin công bố ghi: “${text}”`,
    spared: (text: string) => `Không nhất thiết. Thông tin công bố ghi: “${text}”`,
    quoted: (text: string) => `Về việc này thông tin công bố ghi: “${text}”`,
    silent: (what: string, name: string) =>
      `Thông tin công bố về “${name}” không nêu ${what}, nên tôi không dám đoán. Anh/chị hỏi nơi nhận hồ sơ cho chắc.`,
  },
  paperNotListed: 'Danh sách giấy tờ của việc này không thấy ghi tên giấy đó, anh/chị xem lại dưới đây.',

  /** Above the names that come nearest to what was asked. */
  nearest: 'Nếu anh/chị hỏi một trong mấy việc dưới đây thì bấm chọn.',

  noKnowledge: 'Tôi chưa tìm được thủ tục khớp với câu hỏi, nên không dám trả lời đoán.',
  tryAgain:
    'Anh/chị thử nói rõ việc cần làm và làm cho ai, ví dụ "đổi bằng lái xe hết hạn". Có mã thủ tục thì gửi mã là nhanh nhất.',

  whichProcedure: 'Anh/chị hỏi thủ tục nào ạ?',
  whichProcedureFor: (aspects: string) => `Anh/chị hỏi ${aspects} của thủ tục nào ạ?`,
  isIt: (name: string) => `Có phải anh/chị hỏi về “${name}” không ạ?`,
  isItFor: (name: string, aspects: string) => `Có phải anh/chị hỏi ${aspects} của “${name}” không ạ?`,
  yesOrSay: 'Phải thì bấm chọn hoặc nhắn “phải”. Không thì anh/chị nói rõ hơn việc cần làm.',
  nameTheWork: 'Anh/chị nói việc cần làm, ví dụ "làm khai sinh cho con" hoặc "đổi bằng lái xe".',
  choose: 'Bấm chọn hoặc nhắn số thứ tự',
  variant: (name: string, code: string) => `${name} (mã ${code})`,

  /** A button for what may be meant instead of what was answered. */
  notThis: (label: string) => `Không phải? ${label}`,
  /** The last button, where a question has more answers than are shown. */
  others: 'Việc khác',
  /** What that button says for the citizen. */
  othersThan: (codes: string) => `Việc khác ngoài ${codes}`,

  condolence: 'Tôi xin chia buồn cùng gia đình anh/chị.',

  upset: 'Tôi xin lỗi vì anh/chị phải bực mình.',
  upsetStay: 'Anh/chị nói giúp đang vướng chỗ nào, tôi xem lại từng bước.',
  upsetWhere: 'Nếu cán bộ làm chưa đúng, anh/chị gửi phản ánh trên Cổng Dịch vụ công quốc gia.',

  nothingReadable: 'Tôi chưa đọc được chữ nào trong tin này. Anh/chị gõ câu hỏi bằng chữ giúp tôi nhé.',

  dossier: 'Ở đây tôi chưa tra được tình trạng hồ sơ.',
  dossierWhere:
    'Anh/chị vào Cổng Dịch vụ công quốc gia, chọn tra cứu hồ sơ rồi nhập mã hồ sơ ghi trên giấy hẹn.',
  nationalPortal: 'Cổng Dịch vụ công quốc gia',

  ticket: 'Ở đây tôi chưa nhận phản ánh, kiến nghị.',
  ticketWhere: 'Anh/chị gửi ở mục phản ánh, kiến nghị trên Cổng Dịch vụ công quốc gia.',
  complaintApart:
    'Khiếu nại là không đồng ý với một quyết định, tố cáo là báo một việc làm trái pháp luật. Hai việc này thì gửi đơn đến cơ quan phụ trách hoặc nơi tiếp công dân.',

  lateComplaint:
    'Hồ sơ trễ hẹn thì anh/chị được hỏi lý do, được hẹn lại ngày trả và được phản ánh. Tôi xin lỗi vì anh/chị phải chờ.',
  lateGuide: 'Hồ sơ quá hạn thì làm gì',

  operator: 'Anh/chị gọi tổng đài để nói chuyện với cán bộ.',
  operatorAtCounter: (centre: string) => `Anh/chị gặp cán bộ tại quầy của ${centre}.`,

  personalNumber: 'Dãy số anh/chị vừa gửi giống một số giấy tờ hoặc số điện thoại. Tôi không lưu lại số đó.',
  personalName: 'Dạ, hỏi thủ tục thì không cần họ tên. Tôi đã ẩn tên anh/chị vừa gửi.',
  personGoOn:
    'Tôi không gọi lại được, nên anh/chị cứ hỏi tiếp ở đây. Cần người gọi lại hoặc xem giúp thì anh/chị liên hệ cán bộ.',
  personalNumberNotNeeded: 'Hỏi thủ tục thì không cần những số này. Anh/chị cứ nói việc cần làm.',

  codeUnknown: (code: string) => `Tôi không có thủ tục nào mang mã ${code}.`,
  codeUnknownTry: 'Anh/chị xem lại mã, hoặc nói tên việc cần làm để tôi tìm.',

  fault: 'Xin lỗi anh/chị, tôi đang gặp trục trặc nên chưa trả lời được. Anh/chị thử lại sau ít phút.',

  hotline: 'Tổng đài',
  askAtCounter: (centre: string) => `Cần hỏi người, anh/chị đến quầy của ${centre}.`,
};

export type ReplyWords = typeof repliesVi;
