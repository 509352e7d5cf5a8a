import { describe, expect, it } from 'vitest';
import { composeInvented } from '#tests/support/compose-invented.ts';

const timed = (...limits: readonly unknown[]) => ({ methods: [{ channel: 'counter', limits }] });
const textOf = (fields: Record<string, unknown>, today: string) =>
  composeInvented(fields, { aspects: ['time'], today }).text;

describe('the day on which it would be done', () => {
  it('is counted in working days from today, past the weekend and the day of culture', () => {
    expect(textOf(timed({ quantity: 3, unit: 'working-day' }), '2026-11-20')).toContain(
      'Nộp đủ giấy tờ hôm nay thì ngày hẹn trả kết quả là thứ Năm 26/11/2026.',
    );
  });

  it('begins on the next working day where offices are closed today', () => {
    expect(textOf(timed({ quantity: 1, unit: 'working-day' }), '2026-11-22')).toContain(
      'Nộp đủ giấy tờ vào thứ Hai 23/11/2026 thì ngày hẹn trả kết quả là thứ Tư 25/11/2026.',
    );
  });

  it('is not told where the only limit belongs to a case that is not known to be theirs', () => {
    const told = 'ngày hẹn trả';
    expect(textOf(timed({ quantity: 3, unit: 'day', case: 'Nộp trễ' }), '2026-11-23')).not.toContain(told);
    const cases = [
      { id: 'som', name: 'Nộp sớm', of: 'khi-nao' },
      { id: 'tre', name: 'Nộp trễ', of: 'khi-nao' },
    ];
    const asks = [{ id: 'khi-nao', question: 'Anh/chị nộp khi nào?' }];
    const late = { ...timed({ quantity: 3, unit: 'day', cases: ['tre'] }), cases, asks };
    expect(textOf(late, '2026-11-23')).not.toContain(told);
  });

  it('is a working day later where it is asked after the hour that the limit itself names', () => {
    const note = 'Có kết quả ngay trong ngày; nhận hồ sơ sau 15 giờ thì trả vào ngày làm việc tiếp theo.';
    const fields = timed({ quantity: 1, unit: 'working-day', note });
    const dueAt = (now: string) =>
      composeInvented(fields, {
        ...{ aspects: ['time'], today: '2026-11-23' },
        near: { places: [], inOtherWards: 0, said: null, now },
      }).text;
    expect(dueAt('14:59')).toContain('trả kết quả là thứ Hai 23/11/2026');
    expect(dueAt('16:00')).toContain('trả kết quả là thứ Tư 25/11/2026');
  });

  it('is not told where limits differ, have no unit, or the calendar ends', () => {
    const told = 'ngày hẹn trả';
    const two = timed({ quantity: 3, unit: 'day' }, { quantity: 5, unit: 'day' });
    expect(textOf(two, '2026-11-23')).not.toContain(told);
    expect(textOf(timed({ quantity: 3, unit: 'unknown' }), '2026-11-23')).not.toContain(told);
    expect(textOf(timed({ quantity: 30, unit: 'working-day' }), '2027-12-20')).not.toContain(told);
  });
});
