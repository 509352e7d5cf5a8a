/** What is said to whoever sends something that is not words, and to whoever waits for a person. */
type Kind = 'photo' | 'file' | 'voice' | 'video';

const things: Readonly<Record<Kind, string>> = {
  photo: 'ảnh',
  file: 'tệp',
  voice: 'tin thoại',
  video: 'video',
};

export const attachmentsVi = {
  received: (kind: Kind) =>
    `Tôi đã nhận ${things[kind]} của anh/chị, nhưng tôi chưa đọc được nội dung trong ${things[kind]}.`,
  typeIt: 'Anh/chị gõ câu hỏi bằng chữ giúp tôi nhé.',
  kept: (kind: Kind, days: number) =>
    `Chúng tôi giữ ${things[kind]} này ${days} ngày để cán bộ xem khi cần, sau đó tự xóa.`,

  lookingForCode: (kind: Kind) => `Tôi đã nhận ${things[kind]}, đang tìm mã hồ sơ trên đó.`,
  noCode:
    'Tôi chưa đọc được mã hồ sơ trên ảnh. Anh/chị gõ giúp tôi mã ghi trên giấy hẹn, hoặc chụp lại thẳng và đủ sáng.',

  voiceQueued: 'Tôi chưa nghe được tin thoại, nên đã chuyển cho cán bộ nghe.',
  voiceNobody:
    'Tôi chưa nghe được tin thoại, và hiện chưa có cán bộ nghe thay. Anh/chị gõ câu hỏi bằng chữ giúp tôi nhé.',
  voiceAdded: 'Tôi đã chuyển thêm tin thoại này cho cán bộ.',
  voiceUnclear: 'Tôi nghe chưa rõ tin thoại của anh/chị, nên đã chuyển cho cán bộ nghe.',
  askedAlso: 'Tôi đã báo cán bộ nhắn lại cho anh/chị.',
  nobodyHere: 'Trong khung chat này hiện chưa có cán bộ trả lời.',
  leaveReport: 'Anh/chị có thể để lại nội dung thành phiếu, có mã theo dõi và hạn trả lời.',
  answeredBy: (when: string) => `Cán bộ trả lời anh/chị ngay trong khung chat này trước ${when}.`,
  by: (time: string, day: string) => `${time} ${day}`,
  late: 'Xin lỗi anh/chị, cán bộ đang trả lời chậm hơn giờ đã hẹn.',
  urgentCall: (hotline: string) => `Nếu cần ngay, anh/chị gõ câu hỏi hoặc gọi ${hotline}.`,
  urgentType: 'Nếu cần ngay, anh/chị gõ câu hỏi bằng chữ.',
  askMeMeanwhile: 'Trong lúc chờ, anh/chị vẫn hỏi tôi được.',

  location: 'Tôi đã nhận vị trí, nhưng chưa tìm được quầy gần nhất theo vị trí.',
  sayCommune: 'Anh/chị gõ tên phường hoặc xã, tôi chỉ nơi nhận hồ sơ và giờ mở cửa.',
  locationNotKept: 'Vị trí vừa gửi tôi không lưu lại.',

  contactOwn: 'Cảm ơn anh/chị đã gửi số điện thoại. Lúc này tôi chưa cần số này nên không lưu lại.',
  contactForeign:
    'Số này không phải của chính tài khoản đang nhắn, nên tôi không nhận và không lưu. Anh/chị đừng gửi số của người khác ở đây.',
  contactAsk: 'Anh/chị cứ hỏi về thủ tục, không cần để lại số.',
  contactProof: 'Để mở hồ sơ, anh/chị nhắn 4 số cuối giúp tôi.',

  refusedKind:
    'Tệp anh/chị vừa gửi thuộc loại tôi không nhận, nên tôi không giữ lại. Tôi nhận ảnh (JPG, PNG, WEBP, HEIC, GIF), PDF, Word (DOC, DOCX), Excel (XLS, XLSX), âm thanh, video và tệp chữ (TXT, CSV).',
  refusedName:
    'Tên tệp vừa gửi và nội dung bên trong không khớp nhau, nên tôi không giữ lại. Anh/chị lưu lại đúng loại rồi gửi lại, hoặc chụp ảnh gửi giúp tôi.',
  refusedLarge: (megabytes: number) =>
    `Tệp vừa gửi lớn hơn ${megabytes} MB nên tôi không nhận được. Anh/chị gửi bản nhẹ hơn, hoặc chụp ảnh từng trang.`,
  refusedMany:
    'Trong một ngày qua anh/chị đã gửi rất nhiều tệp, nên tôi chưa nhận thêm được. Anh/chị gửi tiếp vào ngày mai, hoặc mang giấy tờ đến quầy.',
  refusedEmpty: 'Tệp vừa gửi không có nội dung gì. Anh/chị gửi lại giúp tôi nhé.',
  gone: 'Tôi không tải được tệp anh/chị vừa gửi. Anh/chị gửi lại giúp tôi, hoặc gõ câu hỏi bằng chữ.',

  operatorSendsFile: (centre: string) => `Cán bộ của ${centre} gửi tệp:`,
  operatorSays: (centre: string) => `Cán bộ của ${centre} trả lời:`,
};

export type AttachmentWords = typeof attachmentsVi;
