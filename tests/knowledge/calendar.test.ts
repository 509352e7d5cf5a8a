import { describe, expect, test } from 'vitest';
import { addWorkingDays, dayKind, workingFrom } from '#knowledge/calendar.ts';
import { addDays, addMonths, isDay, toDay, weekdayOf } from '#knowledge/days.ts';
import { dueDay } from '#knowledge/due-day.ts';
import { type TimeLimit, timeLimitSchema } from '#knowledge/entry.ts';
import { calendarLines, cultureDay, knownFrom, knownTo, labourDay } from '#knowledge/holidays.ts';

const limit = (fields: Readonly<Record<string, unknown>>): TimeLimit => timeLimitSchema.parse(fields);

describe('a day', () => {
  test.each([
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['1969-12-31', 3],
    ['1900-01-01', 1],
  ])('%s has the weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  test.each(['2026-02-31', '2026-13-01', '2026-2-3', 'hôm nay', '', '2027-02-29'])('%s is none', (day) => {
    expect(isDay(day)).toBe(false);
    expect(dayKind(day)).toEqual({ kind: 'unknown' });
  });

  test('is added to across months, years and short months', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
    expect(addMonths('2026-01-15', 12)).toBe('2027-01-15');
    expect(toDay(2027, 2, 29)).toBeNull();
  });
});

describe('the working calendar', () => {
  test('holds the first Ngày Văn hóa Việt Nam for a day off by law', () => {
    expect(dayKind('2026-11-24')).toEqual({
      kind: 'holiday',
      name: cultureDay,
      why: 'holiday',
      check: false,
    });
    expect(dayKind('2026-11-23')).toEqual({ kind: 'working', check: false, maybe: null });
    expect(dayKind('2026-11-22')).toEqual({ kind: 'weekend', check: false });
  });

  test('has the substitute day of a holiday on a weekend', () => {
    expect(dayKind('2026-04-27')).toMatchObject({ kind: 'holiday', why: 'substitute', check: false });
    expect(dayKind('2027-05-03')).toEqual({
      kind: 'holiday',
      name: labourDay,
      why: 'substitute',
      check: true,
    });
  });

  test('marks swapped Saturdays, and what is not announced yet, to be confirmed', () => {
    expect(dayKind('2026-08-22')).toMatchObject({ kind: 'swapped-working', check: true });
    expect(dayKind('2026-08-31')).toMatchObject({ kind: 'holiday', why: 'swapped-off', check: true });
    expect(dayKind('2027-02-08')).toMatchObject({ kind: 'holiday', check: true });
    expect(dayKind('2027-02-04')).toMatchObject({
      kind: 'working',
      check: true,
      maybe: { vi: 'Tết Nguyên đán' },
    });
  });

  test.each(['2025-12-31', '2028-01-01', '1900-01-01'])('does not know %s', (day) => {
    expect(dayKind(day)).toEqual({ kind: 'unknown' });
    expect(workingFrom(day)).toBeNull();
  });

  test('is written line by line, in order, each with a source, and remembers nothing without saying so', () => {
    const days = calendarLines.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
    for (const { day, source, check, name } of calendarLines) {
      expect(isDay(day) && day >= knownFrom && day <= knownTo, day).toBe(true);
      expect(source && name.vi && name.en, day).toBeTruthy();
      expect(/kiểm tra lại/.test(source) && !check, day).toBe(false);
    }
  });

  test('counts working days over weekends and holidays, and says when a doubtful day lay between', () => {
    expect(addWorkingDays('2026-11-20', 1)).toEqual({ day: '2026-11-23', check: false });
    expect(addWorkingDays('2026-11-20', 2)).toEqual({ day: '2026-11-25', check: false });
    expect(addWorkingDays('2026-11-20', 2.5)).toEqual({ day: '2026-11-26', check: false });
    expect(addWorkingDays('2026-11-20', 0)).toEqual({ day: '2026-11-20', check: false });
    expect(addWorkingDays('2027-02-03', 2)).toEqual({ day: '2027-02-11', check: true });
    expect(addWorkingDays('2027-12-30', 9)).toBeNull();
  });
});

describe('when something is due', () => {
  const filed = { hour: 9 };

  test.each([
    ['2026-11-20', { quantity: 3, unit: 'working-day' }, { day: '2026-11-26', check: false }],
    ['2026-11-20', { quantity: 7, unit: 'day' }, { day: '2026-11-27', check: false }],
    ['2026-11-20', { quantity: 2, unit: 'day' }, { day: '2026-11-23', check: true }],
    ['2026-11-20', { quantity: 1, unit: 'month' }, { day: '2026-12-21', check: true }],
    [
      '2026-11-20',
      { quantity: 8, unit: 'hour', note: '8 giờ làm việc' },
      { day: '2026-11-20', check: false },
    ],
    [
      '2026-11-20',
      { quantity: 12, unit: 'hour', note: '12 giờ làm việc' },
      { day: '2026-11-23', check: false },
    ],
  ])('filed on %s with %o', (day, given, due) => {
    expect(dueDay(day, limit(given), filed)).toEqual(due);
  });

  test.each([
    { quantity: null, unit: 'working-day', note: 'theo giấy hẹn' },
    { quantity: 5, unit: 'unknown' },
    { quantity: 24, unit: 'hour' },
    { quantity: 900, unit: 'working-day' },
    { quantity: 1e9, unit: 'day' },
    { quantity: 1.5, unit: 'month' },
  ])('is not told by %o', (given) => {
    expect(dueDay('2026-11-20', limit(given), filed)).toBeNull();
  });

  test('on the same day where the limit says so, and a day later after 15:00 only where it says so', () => {
    const note =
      'Có kết quả ngay trong ngày làm việc; nhận hồ sơ sau 15 giờ thì trả vào ngày làm việc tiếp theo.';
    for (const text of [note, note.normalize('NFD')]) {
      const said = limit({ quantity: 1, unit: 'working-day', note: text });
      expect(dueDay('2026-11-20', said, { hour: 14 })?.day).toBe('2026-11-20');
      expect(dueDay('2026-11-20', said, { hour: 15 })?.day).toBe('2026-11-23');
      expect(dueDay('2026-11-20', said, { hour: null })?.day).toBe('2026-11-20');
    }
    const silent = limit({ quantity: 1, unit: 'working-day' });
    expect(dueDay('2026-11-20', silent, { hour: 16 })?.day).toBe('2026-11-23');
  });

  test('counts from the next working day when filed on a day off, and says so', () => {
    const one = limit({ quantity: 1, unit: 'working-day' });
    expect(dueDay('2026-11-22', one, { hour: null })).toEqual({ day: '2026-11-25', check: true });
    expect(dueDay('2026-02-31', one, { hour: null })).toBeNull();
  });
});
