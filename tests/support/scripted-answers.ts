import type { Answer, Block } from '#src/answers/answer.ts';
import { answerOf } from './scripted-verbs.ts';

/** Answers of every look that the page must carry. The facts are invented. */

const birth = { code: '1.001193', name: 'Thủ tục đăng ký khai sinh', versionId: '7' };
const licence = {
  code: '3.000347',
  name: 'Đổi giấy phép lái xe do ngành Giao thông vận tải hoặc ngành Công an cấp',
  versionId: '9',
};

const sources: Block = {
  kind: 'sources',
  items: [
    {
      text: 'Đăng ký khai sinh (1.001193), bản 7, có hiệu lực từ 01/07/2025, Quyết định 00/QĐ-MAU',
      url: 'https://thutuc.example.vn/1.001193',
    },
    { text: 'Hướng dẫn của Trung tâm, xem lại ngày 01/10/2026', url: null },
  ],
};

export function shortAnswer(): Answer {
  return answerOf(
    [
      { kind: 'lead', text: 'Lệ phí đổi giấy phép lái xe là 135.000 đ một lần.' },
      {
        kind: 'facts',
        rows: [
          { label: 'Lệ phí', value: '135.000 đ' },
          { label: 'Thời gian', value: '5 ngày làm việc' },
          {
            label: 'Nơi nộp',
            value: 'Phòng Cảnh sát giao thông, Công an tỉnh; hoặc Công an xã nơi tiếp nhận',
          },
        ],
      },
      sources,
    ],
    {
      aspects: ['fee'],
      procedure: licence,
      choices: [
        { label: 'Cần giấy tờ gì?', value: 'papers' },
        { label: 'Làm trực tuyến được không?', value: 'online' },
      ],
    },
  );
}

export function checklistAnswer(): Answer {
  return answerOf(
    [
      {
        kind: 'lead',
        text: 'Đăng ký khai sinh cho con cần nộp 2 giấy tờ, mang theo 1 giấy tờ để xuất trình.',
      },
      {
        kind: 'checklist',
        title: 'Giấy tờ cần chuẩn bị',
        items: [
          {
            text: 'Tờ khai đăng ký khai sinh',
            hand: 'submit',
            details: ['1 bản chính', 'Khai trực tuyến thì không phải viết tờ khai giấy'],
            form: { name: 'Tờ khai đăng ký khai sinh', url: 'https://thutuc.example.vn/mau/khai-sinh' },
          },
          {
            text: 'Giấy chứng sinh',
            hand: 'submit',
            details: [
              '1 bản chính',
              'Không có giấy chứng sinh: văn bản của người làm chứng, hoặc giấy cam đoan về việc sinh',
            ],
          },
          {
            text: 'Thẻ căn cước hoặc hộ chiếu còn hạn của người đi đăng ký',
            hand: 'present',
            details: ['Dùng VNeID mức 2 thì không cần mang thẻ'],
          },
          {
            text: 'Giấy chứng nhận kết hôn của cha mẹ',
            hand: 'not-needed',
            details: ['Đã có trong Cơ sở dữ liệu hộ tịch điện tử'],
          },
          {
            text: 'Giấy xác nhận cư trú',
            hand: 'not-needed',
            details: ['Đã có trong Cơ sở dữ liệu quốc gia về dân cư'],
          },
        ],
      },
      {
        kind: 'warning',
        text: 'Mức lệ phí khi đăng ký quá hạn do Hội đồng nhân dân tỉnh quy định. Xin gọi 1900 0000 để hỏi mức đang áp dụng.',
      },
      {
        kind: 'notes',
        title: 'Lưu ý khi làm giấy tờ',
        items: [
          'Đăng ký trong vòng 60 ngày kể từ ngày sinh.',
          'Cha, mẹ đều đi được; ông bà đi thay không cần giấy uỷ quyền.',
        ],
      },
      {
        kind: 'link',
        label: 'Nộp trực tuyến trên Cổng Dịch vụ công',
        url: 'https://dichvucong.example.vn/khai-sinh',
      },
      sources,
    ],
    {
      aspects: ['papers'],
      procedure: birth,
      choices: [
        { label: 'Lệ phí bao nhiêu?', value: 'fee' },
        { label: 'Nộp ở đâu?', value: 'place' },
        { label: 'Bao lâu có kết quả?', value: 'time' },
      ],
    },
  );
}

export function askedBackAnswer(): Answer {
  const variants = [
    { label: 'Đăng ký khai sinh (bé mới sinh)', value: '1.001193' },
    { label: 'Đăng ký lại khai sinh (đã đăng ký nhưng mất hết giấy tờ)', value: '1.004884' },
    {
      label: 'Khai sinh có yếu tố nước ngoài, tại Uỷ ban nhân dân cấp xã nơi cư trú của cha hoặc mẹ',
      value: '1.001022',
    },
  ];
  return answerOf(
    [
      { kind: 'lead', text: 'Anh/chị muốn hỏi thủ tục nào?' },
      {
        kind: 'steps',
        title: 'Bấm chọn hoặc nhắn số thứ tự',
        items: variants.map(({ label, value }) => `${label} (mã ${value})`),
      },
    ],
    { outcome: 'asked-back', reason: 'close-variants', choices: variants },
  );
}

export function emergencyAnswer(): Answer {
  return answerOf(
    [
      { kind: 'lead', text: 'Gọi 114 ngay bây giờ.' },
      { kind: 'phone', label: 'Cứu hoả, cứu nạn', number: '114' },
      { kind: 'paragraph', text: 'Ra khỏi chỗ cháy trước, gọi sau. Đừng quay lại lấy đồ.' },
    ],
    { intent: 'emergency', reason: 'emergency', aspects: [] },
  );
}

export function longAnswer(): Answer {
  const steps = Array.from(
    { length: 24 },
    (_, index) =>
      `Bước thứ ${index + 1}: chuẩn bị giấy tờ, điền tờ khai đầy đủ, kiểm tra lại họ tên, ngày sinh, nơi cư trú; nộp tại quầy hoặc trên Cổng Dịch vụ công rồi giữ giấy hẹn để đối chiếu khi nhận kết quả.`,
  );
  return answerOf(
    [
      { kind: 'lead', text: 'Làm sổ đỏ lần đầu gồm nhiều bước, đi một lần nếu đủ giấy tờ dưới đây.' },
      { kind: 'paragraph', text: 'Một-từ-rất-dài-không-có-chỗ-ngắt-'.repeat(8) },
      { kind: 'steps', title: 'Các bước', items: steps },
      { kind: 'phone', label: 'Tổng đài của Trung tâm', number: '1900 0000' },
      sources,
    ],
    { procedure: { code: '1.012753', name: 'Đăng ký đất đai, cấp Giấy chứng nhận lần đầu', versionId: '3' } },
  );
}

export function twoPartAnswer(): Answer {
  const [first] = shortAnswer().parts;
  const answer = checklistAnswer();
  return { ...answer, parts: first ? [first, ...answer.parts] : answer.parts };
}
