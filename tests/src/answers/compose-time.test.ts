import { expect, test } from 'vitest';
import { type ComposeOptions, composeInvented } from '#tests/support/compose-invented.ts';

const counter = (...limits: readonly object[]) => [{ channel: 'counter', limits }];
const askTime = (methods: readonly object[], options: ComposeOptions = {}, fields = {}) =>
  composeInvented({ methods, ...fields }, { ...options, aspects: ['time'] });

test.each([
  ['working-day', '5 ngày làm việc'],
  ['day', '5 ngày'],
  ['hour', '5 giờ'],
  ['month', '5 tháng'],
])('the unit %s is said exactly', (unit, said) => {
  expect(askTime(counter({ quantity: 5, unit })).lead).toBe(`Xin thả đèn trời: giải quyết trong ${said}.`);
});

test('half days are written as people write them', () => {
  expect(askTime(counter({ quantity: 2.5, unit: 'working-day' })).lead).toContain('2,5 ngày làm việc');
});

test('a number without a unit stays one, and how to be sure is said', () => {
  const { lead, missing, of } = askTime(counter({ quantity: 1, unit: 'unknown' }), { hotline: '19001000' });
  expect(lead).toBe(
    'Xin thả đèn trời: về thời hạn, thông tin công bố chỉ ghi số 1 mà không nói là ngày, ngày làm việc hay giờ. Khi nộp, anh/chị xem ngày trả ghi trên giấy hẹn.',
  );
  expect(missing).toEqual(['time']);
  expect(of('phone')).toHaveLength(1);
});

test('channels that contradict each other are listed apart', () => {
  const { lead } = askTime([
    { channel: 'counter', limits: [{ quantity: 18, unit: 'working-day' }] },
    { channel: 'online', limits: [{ quantity: 18, unit: 'working-day' }] },
    { channel: 'post', limits: [{ quantity: 4, unit: 'day' }] },
  ]);
  expect(lead).toBe(
    'Xin thả đèn trời: giải quyết trong 18 ngày làm việc khi nộp tại quầy và trực tuyến, 4 ngày khi nộp qua bưu chính.',
  );
});

test('limits that nothing tells apart are not offered as one', () => {
  const { lead, of } = askTime(
    counter({ quantity: 3, unit: 'working-day' }, { quantity: 10, unit: 'working-day' }),
    { origin: 'file', flags: ['several-times'] },
  );
  expect(lead).toBe('Xin thả đèn trời: thời hạn tuỳ trường hợp, như sau.');
  expect(of('facts')[0]?.rows.map(({ value }) => value)).toEqual(['3 ngày làm việc', '10 ngày làm việc']);
  expect(of('warning')[0]?.text).toContain('có nhiều thời hạn mà không nói rõ khi nào dùng thời hạn nào');
});

test('a limit in words is quoted', () => {
  const { lead } = askTime(counter({ quantity: null, unit: 'unknown', note: 'Ngay trước khi đèn bay' }));
  expect(lead).toBe('Xin thả đèn trời: về thời hạn, thông tin công bố ghi “Ngay trước khi đèn bay”.');
});

test('the rule of 15:00 is told where the record has it, and only there', () => {
  const note = 'Nhận sau 15 giờ thì trả ngày làm việc tiếp theo';
  expect(askTime(counter({ quantity: 1, unit: 'working-day', note })).text).toContain(`${note}.`);
  expect(askTime(counter({ quantity: 1, unit: 'working-day' })).text).not.toMatch(/15 ?(?:giờ|:00|h)/);
});

test('a remark that speaks of one channel says which', () => {
  const { text } = askTime([
    { channel: 'counter', limits: [{ quantity: 2, unit: 'day' }], note: 'Thời hạn tính từ ngày thả thử' },
    { channel: 'post', limits: [{ quantity: 2, unit: 'day' }] },
  ]);
  expect(text).toContain('Tại quầy: Thời hạn tính từ ngày thả thử.');
});

test('a limit that must be confirmed says so beside it', () => {
  const { of } = askTime(counter({ quantity: 2, unit: 'day', check: true }), {
    hotline: '19001000',
  });
  expect(of('warning')[0]?.text).toBe(
    'Cần xác nhận thời hạn. Trợ lý chưa chắc phần này còn đúng với quy định hiện nay. Anh/chị gọi tổng đài 19001000 cho chắc trước khi đi.',
  );
});

test('a record without a limit says so', () => {
  const { lead, missing } = askTime([{ channel: 'counter' }]);
  expect(lead).toBe('Xin thả đèn trời: thông tin công bố không nói bao lâu thì xong.');
  expect(missing).toEqual(['time']);
});

test('an imported note that counts the same number in another unit is not passed over', () => {
  const note = '07 ngày làm việc, kể từ ngày nhận đủ hồ sơ';
  for (const written of [note, note.normalize('NFD')]) {
    const { lead, text } = askTime(counter({ quantity: 7, unit: 'day', note: written }), { origin: 'file' });
    expect(lead).toBe('Xin thả đèn trời: giải quyết trong 7 ngày (ghi chú ghi đơn vị khác).');
    expect(text).toContain(note);
  }
  const same = '07 ngày, kể từ ngày nhận đủ hồ sơ';
  const { lead } = askTime(counter({ quantity: 7, unit: 'day', note: same }), { origin: 'file' });
  expect(lead).toBe('Xin thả đèn trời: giải quyết trong 7 ngày.');
});
