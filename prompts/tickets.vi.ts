/**
 * What a citizen is told while they report something, and when they ask how it stands. Short and warm; it warns of
 * false reports once, at the reading back, without frightening anybody. The English twin is typed by this file.
 */
type Field = 'what' | 'where' | 'when' | 'photos' | 'who';
type Part = 'name' | 'phone' | 'address';
type State =
  | 'received'
  | 'filed'
  | 'assigned'
  | 'forwarded'
  | 'answered'
  | 'closed'
  | 'rejected'
  | 'reopened';

const parts: Readonly<Record<Part, string>> = { name: 'họ tên', phone: 'số điện thoại', address: 'địa chỉ' };

function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} và ${last}`;
}

export const ticketsVi = {
  ask: {
    what: 'Anh/chị kể giúp tôi chuyện gì đã xảy ra.',
    where: 'Chuyện này ở đâu ạ? Anh/chị gõ địa chỉ, hoặc tên phường, xã.',
    when: 'Chuyện xảy ra khi nào ạ?',
    photos: 'Anh/chị có ảnh thì gửi luôn giúp tôi.',
    who: (missing: readonly Part[]) =>
      `Anh/chị cho tôi xin ${joined(missing.map((part) => parts[part]))} để cơ quan trả lời.`,
  },
  askAgain: {
    what: 'Anh/chị kể thêm một chút giúp tôi: chuyện gì, như thế nào?',
    where: 'Tôi chưa rõ chỗ. Anh/chị gõ tên đường, phường, xã, hoặc một nơi gần đó.',
    when: 'Tôi chưa rõ thời gian. Anh/chị gõ ví dụ: tối qua, sáng thứ hai, 20/11.',
    photos: 'Anh/chị gửi ảnh, hoặc gõ "không có".',
    who: (missing: readonly Part[]) => `Còn thiếu ${joined(missing.map((part) => parts[part]))} ạ.`,
  },
  /** The same of a dossier or a counter. */
  askOfDossier: {
    where:
      'Anh/chị nộp hồ sơ ở đâu ạ? Cho tôi tên phường, xã hoặc trung tâm; có mã hồ sơ thì anh/chị gửi kèm.',
    photos: 'Anh/chị có ảnh giấy hẹn, biên nhận thì gửi luôn giúp tôi.',
  },
  askOfDossierAgain: 'Dạ, tôi ghi thêm rồi. Hồ sơ nộp ở đâu ạ: phường, xã nào, hay trung tâm?',
  needed: {
    what: 'Phần này tôi cần để chuyển đúng nơi. Anh/chị kể giúp tôi vài chữ.',
    who: 'Theo quy định, phản ánh phải có họ tên, địa chỉ và số điện thoại hoặc e-mail. Chỉ cơ quan giải quyết xem được, không hiện công khai.',
  },
  noAnonymous:
    'Trung tâm chưa nhận phản ánh ẩn danh ở đây. Họ tên, số điện thoại của anh/chị chỉ cơ quan giải quyết xem được, không hiện công khai.',
  /** To whom a name is too much. */
  otherWay: (hotline: string | null) =>
    hotline === null
      ? 'Anh/chị ngại nêu tên thì đến gặp trực tiếp người phụ trách ở nơi tiếp công dân.'
      : `Anh/chị ngại nêu tên thì gọi tổng đài ${hotline}, hoặc đến gặp trực tiếp người phụ trách ở nơi tiếp công dân.`,
  onlyAgency: 'Chỉ cơ quan giải quyết xem được, không hiện công khai.',
  mayBeAnonymous: 'Anh/chị không muốn nêu tên thì chọn ẩn danh.',
  askWard: 'Chỗ đó thuộc phường, xã nào ạ? Có tên phường, xã thì phản ánh đến đúng nơi.',
  skip: { label: 'Bỏ qua', value: 'bỏ qua' },
  noPhotos: { label: 'Không có ảnh', value: 'không có ảnh' },
  anonymous: { label: 'Ẩn danh', value: 'ẩn danh' },
  giveUp: { label: 'Thôi, không gửi', value: 'không gửi nữa' },

  readBack: 'Tôi ghi lại như sau, anh/chị xem giúp đã đúng chưa:',
  rows: {
    what: 'Nội dung',
    where: 'Nơi xảy ra',
    when: 'Thời gian',
    photos: 'Ảnh',
    who: 'Người gửi',
    location: 'vị trí đã chia sẻ',
  },
  leftOut: 'không nêu',
  noPhotosLeft: 'không có',
  namedAnonymous: 'ẩn danh',
  photoCount: (count: number) => `${count} ảnh`,
  consent:
    'Bấm Gửi phản ánh là anh/chị đồng ý để cơ quan giải quyết xem những thông tin này. Phản ánh cần đúng sự thật.',
  send: { label: 'Gửi phản ánh', value: 'gửi phản ánh' },
  change: { label: 'Sửa', value: 'sửa' },
  askWhich: 'Anh/chị muốn sửa phần nào?',
  changeField: {
    what: { label: 'Nội dung', value: 'sửa nội dung' },
    where: { label: 'Nơi xảy ra', value: 'sửa địa điểm' },
    when: { label: 'Thời gian', value: 'sửa thời gian' },
    photos: { label: 'Ảnh', value: 'sửa ảnh' },
    who: { label: 'Người gửi', value: 'sửa người gửi' },
  } satisfies Readonly<Record<Field, { label: string; value: string }>>,
  givenUp: 'Tôi đã bỏ phản ánh này, không gửi đi đâu và không lưu lại.',
  stillHere: 'Anh/chị an toàn chưa ạ? Phản ánh tôi vẫn giữ, khi nào an toàn rồi anh/chị nhắn tiếp.',

  lawfulChannel: {
    complaint:
      'Việc này giống khiếu nại: không đồng ý với một quyết định hay việc làm liên quan đến mình. Khiếu nại có thời hạn và cách giải quyết riêng theo luật, gửi bằng đơn đến cơ quan đã ra quyết định hoặc nơi tiếp công dân.',
    denunciation:
      'Việc này giống tố cáo: báo một người làm trái pháp luật. Tố cáo có luật riêng và người tố cáo được giữ bí mật, gửi bằng đơn đến cơ quan có thẩm quyền hoặc nơi tiếp công dân.',
  },
  /** `check`: what complaint and denunciation law says of it was not read. */
  channelWhere: {
    complaint:
      'Đơn khiếu nại lần đầu gửi đến chính cơ quan hoặc người đã ra quyết định hay đã làm việc đó: nộp ở nơi tiếp công dân của cơ quan ấy, hoặc gửi qua bưu điện. Thời hạn khiếu nại có giới hạn, anh/chị nên nộp sớm.',
    denunciation:
      'Đơn tố cáo gửi đến người đứng đầu cơ quan quản lý người bị tố cáo: nộp ở nơi tiếp công dân của cơ quan ấy hay của cấp trên, hoặc gửi qua bưu điện. Việc đòi tiền, nhận tiền thì anh/chị cũng báo công an được.',
  },
  insteadOfIt: 'Gửi ở đây thì chỉ được giải quyết như một phản ánh.',
  sendAnyway: { label: 'Vẫn gửi phản ánh', value: 'cứ gửi phản ánh' },

  /** Before the first question, and where a report was left. */
  begin: 'Dạ, tôi ghi lại giúp anh/chị và chuyển đến đúng cơ quan.',
  goOn: 'Mình viết tiếp phản ánh đang dở ạ.',
  waits: 'Phản ánh đang viết tôi vẫn giữ. Mình viết tiếp ạ:',
  nothingOpen: 'Anh/chị không có phản ánh nào đang viết. Muốn phản ánh, anh/chị cứ kể chuyện gì đã xảy ra.',
  photosFull: (most: number) => `Tôi nhận được nhiều nhất ${most} ảnh, các ảnh sau không kèm vào phản ánh.`,
  sentBefore: (code: string) => `Phản ánh này đã gửi rồi ạ. Mã theo dõi: ${code}.`,
  /** What staff read where a citizen told who they are. */
  veiled: '[thông tin người gửi phản ánh]',
  confirmed: (code: string) => `Tôi đã ghi nhận phản ánh của anh/chị. Mã theo dõi: ${code}.`,
  confirmedKeep:
    'Anh/chị giữ mã này. Muốn biết đến đâu rồi thì gửi mã cho tôi, hoặc đọc mã cho người của trung tâm.',
  answerBy: (day: string) => `Dự kiến trả lời trước ngày ${day}.`,
  answerByUnsure: (day: string) =>
    `Dự kiến trả lời trước ngày ${day}, thời hạn này trung tâm còn đối chiếu lại.`,

  states: {
    received: 'đã ghi nhận, đang chuyển đến cơ quan giải quyết',
    filed: 'đã tiếp nhận',
    assigned: 'đang được giải quyết',
    forwarded: 'đã chuyển cơ quan có thẩm quyền',
    answered: 'đã có trả lời',
    closed: 'đã xong',
    rejected: 'không được thụ lý',
    reopened: 'được xem lại',
  } satisfies Readonly<Record<State, string>>,
  tracked: (code: string, state: string) => `Phản ánh ${code}: ${state}.`,
  trackedRows: { received: 'Ngày nhận', agency: 'Cơ quan giải quyết', due: 'Hạn trả lời', answer: 'Trả lời' },
  late: 'Phản ánh này đã quá hạn trả lời. Tôi xin lỗi anh/chị, trung tâm đang nhắc cơ quan giải quyết.',
  unknownCode: 'Tôi không tìm thấy phản ánh nào mang mã này. Anh/chị xem lại từng chữ giúp tôi.',
  answerCame: (code: string) => `Phản ánh ${code} của anh/chị đã có trả lời:`,
  refusedCame: (code: string) => `Phản ánh ${code} của anh/chị không được thụ lý.`,
  refusedWhy: (why: string) => `Lý do: ${why}`,
  askWhyRefused: 'Cơ quan chưa ghi lý do. Anh/chị hỏi lý do ở trung tâm, đọc mã này giúp tôi.',
  mayObject: 'Anh/chị chưa đồng ý thì bấm nút dưới đây, cơ quan sẽ xem lại.',
  objects: { label: 'Đề nghị xem lại' },
  rated: 'Cảm ơn anh/chị đã đánh giá.',
  ratedLow: (code: string) => `Nếu việc chưa xong, anh/chị bấm nút dưới đây để mở lại phản ánh ${code}.`,
  meant: (code: string) =>
    `Anh/chị đang nói về phản ánh ${code} phải không ạ? Nếu phải, anh/chị chọn một mục dưới đây; nếu không, anh/chị cứ hỏi tiếp.`,
  reopened: (code: string) => `Tôi đã mở lại phản ánh ${code} và báo cơ quan giải quyết xem lại.`,
  whatIsLeft: 'Anh/chị cho biết còn chỗ nào chưa xong, tôi ghi thêm vào phản ánh này.',
  added: (code: string) => `Tôi đã ghi thêm vào phản ánh ${code}, cơ quan giải quyết sẽ đọc được.`,
  /** A report begins right after another was sent. */
  besides: (code: string) =>
    `Phản ánh ${code} đã gửi rồi ạ. Anh/chị nói thêm về việc đó thì bấm nút đầu; chuyện khác thì mình viết phản ánh mới.`,
  joins: (code: string) => `Ghi thêm vào ${code}`,
  askCode: 'Anh/chị gửi tôi mã phản ánh, bắt đầu bằng PA-, tôi xem giúp đến đâu rồi.',
  reopenedTooOften: 'Phản ánh này đã mở lại nhiều lần. Anh/chị gặp người của trung tâm để được xem giúp.',
  notNow: 'Bây giờ phản ánh này chưa làm được việc đó ạ.',
  rate: 'Anh/chị có hài lòng với trả lời này không?',
  rates: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
  reopen: { label: 'Chưa giải quyết xong', value: 'phản ánh chưa được giải quyết' },
};

export type TicketWords = typeof ticketsVi;
