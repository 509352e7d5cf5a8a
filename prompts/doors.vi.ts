/**
 * Where to turn with what no office of the administration settles. Short, with a way on; the agencies are named by their
 * kind, never by an address, and from general knowledge: `check`. The English twin is typed by this file.
 */
type Way = {
  readonly lead: string;
  readonly wayOn: readonly string[];
  /** Procedures that lie near. */
  readonly choices: readonly { readonly label: string; readonly value: string }[];
};

const courtChoices = [
  { label: 'Nộp đơn cho toà qua mạng', value: 'Thủ tục 3.000163' },
  { label: 'Xin trợ giúp pháp lý', value: 'Thủ tục yêu cầu trợ giúp pháp lý' },
];

export const doorsVi: Readonly<
  Record<'court' | 'bank' | 'police' | 'labour' | 'power' | 'doctor' | 'school', Way>
> = {
  court: {
    lead: 'Việc này do Toà án giải quyết, xã, phường và trung tâm không giải quyết được.',
    wayOn: [
      'Thường thì nộp đơn tại Toà án nhân dân nơi bên kia đang ở; anh/chị hỏi trước ở đó. Toà án sẽ cho biết mẫu đơn, giấy tờ và án phí.',
      'Có quyết định của toà rồi mà cần làm giấy tờ tiếp (hộ tịch, hộ khẩu, nhà đất) thì cứ hỏi tôi.',
    ],
    choices: courtChoices,
  },
  bank: {
    lead: 'Chuyện vay tiền, lãi suất, tài khoản thì anh/chị hỏi ngân hàng.',
    wayOn: [
      'Hộ nghèo, hộ cận nghèo, học sinh sinh viên muốn vay theo chính sách thì hỏi Ngân hàng Chính sách xã hội hoặc tổ vay vốn ở thôn, tổ dân phố.',
      'Giấy tờ ngân hàng đòi (xác nhận độc thân, đăng ký thế chấp sổ đỏ) thì tôi chỉ được.',
    ],
    choices: [
      { label: 'Giấy xác nhận độc thân', value: 'Thủ tục 1.004873' },
      { label: 'Đăng ký thế chấp nhà đất', value: 'Đăng ký thế chấp quyền sử dụng đất' },
    ],
  },
  police: {
    lead: 'Anh/chị trình báo ngay với công an xã, phường gần nhất.',
    wayOn: [
      'Mang theo tin nhắn, biên lai chuyển tiền, số điện thoại hay tài khoản của bên kia. Đang nguy hiểm thì gọi 113.',
      'Đã chuyển tiền thì gọi ngay ngân hàng của mình để nhờ giữ lại.',
    ],
    choices: [{ label: 'Nhận biết lừa đảo', value: 'cuộc gọi giả danh công an' }],
  },
  labour: {
    lead: 'Đòi lương, tranh chấp với công ty không phải thủ tục ở trung tâm.',
    wayOn: [
      'Anh/chị nhờ công đoàn, hoặc hỏi Uỷ ban nhân dân xã, phường nơi công ty đóng để gặp hoà giải viên lao động. Không xong thì nộp đơn ra Toà án.',
      'Trợ cấp thất nghiệp, chốt sổ bảo hiểm thì cứ hỏi tôi.',
    ],
    choices: courtChoices,
  },
  power: {
    lead: 'Điện, nước, mạng bị cắt thì anh/chị gọi tổng đài của bên cung cấp, số ghi trên hoá đơn.',
    wayOn: [
      'Tôi giúp được về thủ tục hành chính: cần giấy tờ gì, lệ phí bao nhiêu, bao lâu xong, nộp ở đâu.',
    ],
    choices: [],
  },
  doctor: {
    lead: 'Chuyện bệnh và thuốc, anh/chị hỏi trạm y tế hoặc bác sĩ. Nguy cấp thì gọi 115.',
    wayOn: ['Thẻ bảo hiểm y tế, chế độ ốm đau, khuyết tật thì tôi chỉ được.'],
    choices: [{ label: 'Thẻ bảo hiểm y tế', value: 'cấp lại thẻ bảo hiểm y tế' }],
  },
  school: {
    lead: 'Chuyện điểm, lịch học, học phí thì anh/chị hỏi nhà trường.',
    wayOn: ['Chuyển trường, nhập học, miễn giảm học phí thì tôi chỉ được.'],
    choices: [],
  },
};

export type DoorWords = typeof doorsVi;
