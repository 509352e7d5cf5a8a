/** The measures of the service-quality index that our data can give. Closed. */
export const measureIds = [
  'dossiers-on-time',
  'receiving-satisfaction',
  'tickets-on-time',
  'ticket-satisfaction',
] as const;
export type MeasureId = (typeof measureIds)[number];

export type Measure = {
  readonly id: MeasureId;
  /** As staff read it. */
  readonly name: string;
  /** The most points of the index that it can bring (Quyết định 766/QĐ-TTg). */
  readonly points: number;
  readonly formula: string;
  /** Which of our records are counted, and what they cannot tell. */
  readonly source: string;
  /** The formulas were read in public reports of the index, not in a guide of its keeper. */
  readonly check: true;
};

/** What of the index our data cannot give is not guessed: publicity, online supply, payment and digitisation. */
export const measures: readonly Measure[] = [
  {
    id: 'dossiers-on-time',
    name: 'Tiến độ giải quyết',
    points: 20,
    formula: '(đã xong đúng hạn hoặc sớm + đang xử lý còn trong hạn) / (đã xong + đang xử lý)',
    source:
      'Hồ sơ xong trong tháng và hồ sơ còn đang xử lý vào cuối tháng, theo bản sao từ hệ thống một cửa; hạn là hạn ban đầu hệ thống báo. Hồ sơ không có hạn thì không tính.',
    check: true,
  },
  {
    id: 'receiving-satisfaction',
    name: 'Hài lòng khi tiếp nhận, giải quyết hồ sơ',
    points: 6,
    formula: '(hồ sơ − không hài lòng − có phản ánh − quá hạn) / hồ sơ',
    source:
      'Hồ sơ xong trong tháng; không hài lòng là khảo sát 1 hoặc 2 điểm; phản ánh về hành vi gửi trong tháng cho cùng cơ quan, khi hai bên viết tên cơ quan như nhau (không kể chữ hoa, khoảng trắng, "Ủy ban nhân dân" hay "UBND"); phản ánh ghi cho UBND phường mà hồ sơ ghi tên phòng chuyên môn thì chưa trừ được, nên con số có thể cao hơn thật. Một hồ sơ có thể bị trừ hơn một lần, không xuống dưới 0.',
    check: true,
  },
  {
    id: 'tickets-on-time',
    name: 'Trả lời phản ánh, kiến nghị đúng hạn',
    points: 6,
    formula: 'đã trả lời đúng hạn / đã đến hạn trả lời',
    source: 'Phản ánh, kiến nghị có hạn trả lời rơi vào tháng.',
    check: true,
  },
  {
    id: 'ticket-satisfaction',
    name: 'Hài lòng với kết quả trả lời phản ánh, kiến nghị',
    points: 6,
    formula: '(đã trả lời − không hài lòng − mở lại − quá hạn) / đã trả lời',
    source:
      'Phản ánh, kiến nghị trả lời trong tháng; không hài lòng là chấm 1 hoặc 2 điểm. Không có phản ánh nào thì không có số, điểm của mục được chia cho mục khác.',
    check: true,
  },
];

/** Of one agency in one month; `agency` is `null` where none is named. `share` is `null` where there is nothing to divide by. */
export type Counted = {
  readonly measure: MeasureId;
  readonly agency: string | null;
  readonly numerator: number;
  readonly denominator: number;
};
