import { expect, test } from 'vitest';
import { readFiling } from '#src/answers/read-filing.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import { composeInvented } from '#tests/support/compose-invented.ts';

/** A Monday. */
const today = '2026-11-23';
const read = (text: string) => readFiling(understandQuestion(text), today);

test('the day of filing is read however it is typed', () => {
  const said = {
    'nộp hôm nay thì bao giờ xong': '2026-11-23',
    'nop hom nay thi bao gio xong': '2026-11-23',
    'thứ hai tuần sau nộp thì khi nào có': '2026-11-30',
    'thứ 7 này lên nộp, mấy giờ lấy được': '2026-11-28',
    'mai đi nộp thì hôm nào nhận': '2026-11-24',
    'nộp ngày 1/2/2027 thì bao giờ xong': '2027-02-01',
  };
  for (const [text, day] of Object.entries(said)) {
    expect(read(text)?.day, text).toBe(day);
    expect(read(text.normalize('NFD'))?.day, text).toBe(day);
  }
});

test('the hour is read where it is said', () => {
  expect(read('4 giờ chiều mai nộp thì khi nào có')?.hour).toBe(16);
  expect(read('nộp lúc 15h hôm nay thì bao giờ xong')?.hour).toBe(15);
  expect(read('nộp hôm nay thì bao giờ xong')?.hour).toBeNull();
});

test('a day of something else, one gone by, and a question about something else are none', () => {
  for (const text of [
    'con sinh ngày 25/11 thì bao giờ phải đi khai',
    'hết hạn ngày 30/11 thì đổi bao giờ',
    'nộp hôm qua thì bao giờ xong',
    'mai nộp cần giấy tờ gì',
    'nộp thì bao giờ xong',
  ]) {
    expect(read(text), text).toBeNull();
  }
});

const slow = { quantity: 5, unit: 'working-day' };
const quick = {
  quantity: 1,
  unit: 'working-day',
  note: 'Có kết quả ngay trong ngày làm việc; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo',
};
const due = (limit: object, day: string, hour: number | null = null) =>
  composeInvented(
    { methods: [{ channel: 'counter', fees: [], limits: [limit] }] },
    { aspects: ['time'], today, filing: { day, hour } },
  ).text;

test('what is filed on a Saturday counts from the next working day, and the answer says so', () => {
  expect(due(slow, '2026-11-28')).toContain(
    'Thứ Bảy 28/11/2026 không tính là ngày làm việc. Nộp đủ giấy tờ vào thứ Hai 30/11/2026 thì ngày hẹn trả kết quả là thứ Hai 07/12/2026.',
  );
});

test('Tết is not counted, and what is not certain of it is said', () => {
  const text = due(slow, '2027-02-03');
  expect(text).toContain('vào thứ Tư 03/02/2027');
  expect(text).not.toContain('là thứ Tư 10/02/2027');
  expect(text).toContain('xem thêm ngày ghi trên giấy hẹn');
});

test('after 15:00 it is the next working day only where the record has that rule', () => {
  expect(due(quick, '2026-11-26', 16)).toContain('kết quả là thứ Sáu 27/11/2026');
  expect(due(quick, '2026-11-26', 10)).toContain('kết quả là thứ Năm 26/11/2026');
  expect(due(slow, '2026-11-26', 16)).toBe(due(slow, '2026-11-26', 10));
});

test('months end on a working day; hours of the clock and numbers without a unit give no day', () => {
  expect(due({ quantity: 1, unit: 'month' }, '2026-12-01')).toContain('kết quả là thứ Hai 04/01/2027');
  for (const unit of ['hour', 'unknown']) {
    expect(due({ quantity: 2, unit }, '2026-11-26')).not.toContain('ngày hẹn trả kết quả');
  }
});
