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

  it('is not told where limits differ, have no unit, or the calendar ends', () => {
    const told = 'ngày hẹn trả';
    const two = timed({ quantity: 3, unit: 'day' }, { quantity: 5, unit: 'day' });
    expect(textOf(two, '2026-11-23')).not.toContain(told);
    expect(textOf(timed({ quantity: 3, unit: 'unknown' }), '2026-11-23')).not.toContain(told);
    expect(textOf(timed({ quantity: 30, unit: 'working-day' }), '2027-12-20')).not.toContain(told);
  });
});
