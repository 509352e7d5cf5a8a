import { cutPhrases } from '#knowledge/cut-phrases.ts';
import { createPhraseBook, matchPhrases } from '#knowledge/match-phrases.ts';
import { type SaidDay, spotDay } from '#knowledge/spot-day.ts';
import { type Understood, understandQuestion } from './understand-question.ts';

/** `named`: the message says the day; otherwise only the hours, or the address, are asked. */
export type HoursDay = SaidDay & { readonly asks: 'named' | 'any' };

/** That a message asks when somebody is open, and what else it asks. */
export type HoursAsked = {
  /** The day that is asked about: today where none was said. */
  readonly day: HoursDay;
  /** The message without the words about hours and days. */
  readonly rest: Understood;
};

const always = [
  ...[
    'trưa có làm',
    'trưa có nghỉ',
    'có nghỉ trưa',
    'làm việc đến mấy giờ',
    'làm việc tới mấy giờ',
    'tới mấy giờ',
  ],
  ...[
    'đến mấy giờ',
    'từ mấy giờ',
    'mấy giờ tới mấy giờ',
    'mấy giờ đến mấy giờ',
    'làm ngoài giờ',
    'từ thứ mấy',
  ],
  ...[
    'đến thứ mấy',
    'tới thứ mấy',
    'thứ mấy nghỉ',
    'thứ mấy làm việc',
    'thứ mấy có làm',
    'ngày nào làm việc',
  ],
  ...['địa chỉ trung tâm', 'địa chỉ của trung tâm', 'trung tâm ở đâu', 'trung tâm ở chỗ nào'],
  ...['trung tâm nằm ở đâu', 'hành chính công ở đâu', 'mở cửa mấy giờ', 'mấy giờ mở cửa', 'mấy giờ mở'],
  ...['mấy giờ đóng cửa', 'mấy giờ nghỉ', 'làm việc mấy giờ', 'mấy giờ làm việc', 'mấy giờ làm'],
  ...['mấy giờ thì mở', 'mấy giờ bắt đầu làm', 'làm tới mấy giờ', 'làm đến mấy giờ', 'mở tới mấy giờ'],
  ...['mở đến mấy giờ', 'nhận hồ sơ đến mấy giờ', 'nhận hồ sơ tới mấy giờ', 'giờ làm việc', 'giờ mở cửa'],
  ...[
    'giờ hành chính là mấy giờ',
    'lịch làm việc',
    'lịch nghỉ lễ',
    'lịch nghỉ tết',
    'có nghỉ lễ',
    'có nghỉ tết',
  ],
  ...['thứ 7 có làm', 'thứ bảy có làm', 'chủ nhật có làm', 't7 có làm', 'cn có làm', 'có làm thứ 7'],
  ...['có làm thứ bảy', 'có làm chủ nhật', 'có làm t7', 'chủ nhật có nhận hồ sơ', 'thứ 7 có nhận hồ sơ'],
  ...['thứ bảy có nhận hồ sơ', 'ngoài giờ có làm', 'ngoài giờ hành chính', 'buổi trưa có làm', 'nghỉ trưa'],
  ...['có làm việc không', 'còn làm việc không', 'còn mở không', 'còn mở cửa', 'có mở cửa', 'mở cửa không'],
  ...[
    'mở cửa chưa',
    'đóng cửa chưa',
    'còn làm không',
    'có tiếp dân không',
    'có làm cuối tuần',
    'cuối tuần có làm',
  ],
];
/** These ask for hours only beside a day: "mai có làm không", not "phường có làm không". */
const besideDay = [
  ...['có làm việc', 'làm việc không', 'có làm không', 'có làm', 'có mở', 'mở không', 'còn làm', 'còn mở'],
  ...['có nghỉ không', 'có nghỉ', 'nghỉ không', 'có được nghỉ', 'được nghỉ không', 'có tiếp dân'],
  ...['có nhận hồ sơ', 'còn nhận hồ sơ', 'nhận hồ sơ không', 'có ai làm', 'làm không', 'nghỉ hay làm'],
  ...[
    'nghỉ mấy ngày',
    'được nghỉ',
    'nghỉ à',
    'nghỉ hả',
    'đi làm chưa',
    'làm chưa',
    'làm lại chưa',
    'làm bình thường',
  ],
  ...[
    'nộp được không',
    'đi được không',
    'làm được không',
    'làm giấy được không',
    'lên được không',
    'tới được không',
  ],
  ...['làm việc tới ngày nào', 'làm việc đến ngày nào', 'làm tới ngày nào', 'làm đến ngày nào'],
  ...['làm việc tới khi nào', 'làm việc đến khi nào', 'làm việc tới hôm nào', 'làm việc đến hôm nào'],
  ...[
    'nghỉ từ ngày nào',
    'nghỉ từ hôm nào',
    'nghỉ từ khi nào',
    'bắt đầu nghỉ',
    'khi nào nghỉ',
    'bao giờ nghỉ',
  ],
  ...['nghỉ tới ngày nào', 'nghỉ đến ngày nào', 'nghỉ tới khi nào', 'nghỉ đến khi nào', 'nghỉ bao lâu'],
  ...[
    'khi nào làm lại',
    'bao giờ làm lại',
    'ngày nào làm lại',
    'khi nào đi làm',
    'bao giờ mở lại',
    'khi nào mở lại',
  ],
  ...['làm việc thứ bảy', 'làm việc thứ 7', 'làm việc t7', 'làm việc chủ nhật', 'làm việc cuối tuần'],
  ...[
    'làm thứ bảy',
    'làm thứ 7',
    'làm t7',
    'làm chủ nhật',
    'làm cuối tuần',
    'mở thứ bảy',
    'mở thứ 7',
    'mở chủ nhật',
  ],
  ...['còn kịp không', 'có tiếp không', 'có người không', 'có ai không', 'có ai trực'],
];
const days = [
  ...[
    'hôm nay',
    'bữa nay',
    'ngày mai',
    'sáng mai',
    'trưa mai',
    'chiều mai',
    'tối mai',
    'sáng nay',
    'chiều nay',
  ],
  ...['trưa nay', 'tối nay', 'ngày kia', 'ngày mốt', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu'],
  ...['thứ bảy', 'thứ 2', 'thứ 3', 'thứ 4', 'thứ 5', 'thứ 6', 'thứ 7', 't2', 't3', 't4', 't5', 't6', 't7'],
  ...['chủ nhật', 'cn', 'cuối tuần', 'tuần sau', 'tuần tới', 'tuần này', 'buổi sáng', 'buổi chiều', 'mai'],
];

const alwaysBook = bookOf(always);
const besideDayBook = bookOf(besideDay);
const partsOfDay = ['sáng', 'trưa', 'chiều', 'tối'];
const dayParts = partsOfDay.flatMap((part) => days.map((day) => `${part} ${day}`));
const hoursBook = bookOf([...always, ...besideDay, ...days, ...dayParts]);

/** `null` where nothing is asked about hours. */
export function readHours(asked: Understood, today: string): HoursAsked | null {
  const { reading } = asked;
  const said = spotDay(reading.text, today);
  const isAsked =
    matchPhrases(alwaysBook, reading).length > 0 ||
    (said !== null && matchPhrases(besideDayBook, reading).length > 0);
  if (!isAsked) return null;
  const rest = understandQuestion(cutPhrases(hoursBook, reading.text));
  const { procedureCodes, caseIds } = asked;
  const day: HoursDay = said ? { ...said, asks: 'named' } : { day: today, part: null, asks: 'any' };
  return { day, rest: { ...rest, procedureCodes, caseIds } };
}

function bookOf(phrases: readonly string[]) {
  return createPhraseBook(phrases.map((phrase) => [phrase, true] as const));
}
