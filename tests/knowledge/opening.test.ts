import { describe, expect, test } from 'vitest';
import { checkEntry } from '#knowledge/check-entry.ts';
import { nextOpening, openingOn } from '#knowledge/opening.ts';
import { type Place, placeSchema } from '#knowledge/place.ts';
import { sayCalendar, sayOpening } from '#src/answers/compose/say-opening.ts';

const week = [1, 2, 3, 4, 5];
const morning = { opens: '07:30', closes: '11:30' };
const afternoon = { opens: '13:30', closes: '17:00' };
const facts = {
  kind: 'place',
  id: 'quay-thu',
  name: 'Quầy Thử',
  agency: 'Uỷ ban nhân dân phường Thử',
  sureness: 'secondary',
  phone: '0200000000',
  hours: [
    { days: week, ...afternoon },
    { days: [...week, 6], ...morning },
  ],
  days: [
    { day: '2026-11-26', why: 'chuyển trụ sở' },
    { day: '2026-11-29', why: 'làm bù', hours: [{ opens: '08:00', closes: '10:00' }] },
  ],
};
const place: Place = placeSchema.parse(facts);

describe('a place', () => {
  test('follows its week, the calendar and first of all its own exceptions', () => {
    expect(openingOn(place, '2026-11-23')).toMatchObject({ kind: 'open', spans: [morning, afternoon] });
    expect(openingOn(place, '2026-11-28')).toMatchObject({ kind: 'open', spans: [morning], check: false });
    expect(openingOn(place, '2026-11-22')).toMatchObject({ kind: 'closed', why: { kind: 'weekday' } });
    expect(openingOn(place, '2026-11-24')).toMatchObject({ kind: 'closed', why: { kind: 'holiday' } });
    expect(openingOn(place, '2026-11-26')).toMatchObject({ kind: 'closed', why: { why: 'chuyển trụ sở' } });
    expect(openingOn(place, '2026-11-29')).toMatchObject({ kind: 'open', why: 'làm bù' });
  });

  test('is not open on the Saturday morning of a holiday', () => {
    expect(openingOn(place, '2027-05-01')).toMatchObject({ kind: 'closed', why: { kind: 'holiday' } });
  });

  test('says what must be confirmed: a worked Saturday, a day not announced, a year not known', () => {
    expect(openingOn(place, '2026-08-22')).toMatchObject({
      kind: 'open',
      spans: [morning, afternoon],
      check: true,
    });
    expect(openingOn(place, '2027-02-04')).toMatchObject({ kind: 'open', check: true });
    expect(openingOn(place, '2028-01-03')).toMatchObject({ kind: 'open', check: true });
  });

  test('opens again after a holiday, and never without hours', () => {
    expect(nextOpening(place, '2026-11-23')?.day).toBe('2026-11-25');
    expect(nextOpening(placeSchema.parse({ ...facts, hours: [], days: [] }), '2026-11-23')).toBeNull();
  });
});

describe('it is said', () => {
  const today = '2026-11-22';
  const asked = { today, language: 'vi' } as const;

  test.each([
    ['2026-11-23', null, 'Ngày mai (thứ Hai 23/11) mở 07:30 - 11:30, 13:30 - 17:00.'],
    ['2026-11-28', 'afternoon', 'Thứ Bảy 28/11 mở 07:30 - 11:30; buổi chiều hôm đó không mở.'],
    ['2026-11-28', 'morning', 'Thứ Bảy 28/11 mở 07:30 - 11:30.'],
    [
      '2026-11-24',
      null,
      'Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam; mở lại thứ Tư 25/11, 07:30 - 11:30, 13:30 - 17:00.',
    ],
    [
      '2026-11-26',
      null,
      'Thứ Năm 26/11 nghỉ (chuyển trụ sở); mở lại thứ Sáu 27/11, 07:30 - 11:30, 13:30 - 17:00.',
    ],
    ['2026-11-29', null, 'Chủ nhật 29/11 mở 08:00 - 10:00 (làm bù).'],
    [
      '2027-02-04',
      null,
      'Thứ Năm 4/2/2027 mở 07:30 - 11:30, 13:30 - 17:00; ngày này có thể được nghỉ Tết Nguyên đán, chưa có thông báo chính thức (lịch này cần kiểm tra lại).',
    ],
    [
      '2026-08-22',
      null,
      'Thứ Bảy 22/8 mở 07:30 - 11:30, 13:30 - 17:00; thứ Bảy 22/8 là ngày làm bù cho dịp nghỉ lễ Quốc khánh (lịch này cần kiểm tra lại).',
    ],
  ] as const)('on %s (%s)', (day, part, sentence) => {
    expect(sayOpening(place, { ...asked, day, part })).toBe(sentence);
  });

  test('of a place without hours, with whom to call', () => {
    const bare = placeSchema.parse({ ...facts, hours: [], days: [] });
    expect(sayOpening(bare, { ...asked, day: today })).toBe(
      'Tôi chưa có giờ làm việc của nơi này; gọi 0200000000 hỏi trước khi đi.',
    );
  });

  test.each([
    [
      '2026-11-22',
      'Hôm nay (Chủ nhật 22/11) là ngày nghỉ cuối tuần; ngày làm việc tiếp theo là ngày mai (thứ Hai 23/11).',
    ],
    ['2026-11-23', 'Ngày mai (thứ Hai 23/11) là ngày làm việc.'],
    [
      '2026-11-24',
      'Thứ Ba 24/11 là ngày nghỉ Ngày Văn hóa Việt Nam; ngày làm việc tiếp theo là thứ Tư 25/11.',
    ],
    [
      '2027-02-08',
      'Thứ Hai 8/2/2027 là ngày nghỉ Tết Nguyên đán; ngày làm việc tiếp theo là thứ Năm 11/2/2027 (lịch này cần kiểm tra lại).',
    ],
    ['2026-08-22', 'Thứ Bảy 22/8 là ngày làm bù cho dịp nghỉ lễ Quốc khánh (lịch này cần kiểm tra lại).'],
    ['2028-02-01', 'Tôi chưa có lịch nghỉ lễ của năm 2028.'],
  ])('by the calendar alone on %s', (day, sentence) => {
    expect(sayCalendar({ ...asked, day })).toBe(sentence);
  });

  test('in English', () => {
    expect(sayOpening(place, { today, language: 'en', day: '2026-11-24' })).toBe(
      'Tuesday 2026-11-24 closed for Viet Nam Culture Day; open again Wednesday 2026-11-25, 07:30 - 11:30, 13:30 - 17:00.',
    );
  });
});

describe('a place is refused', () => {
  const faultsOf = (changed: Readonly<Record<string, unknown>>) => {
    const parsed = placeSchema.safeParse({ ...facts, ...changed, source: { url: 'https://example.gov.vn' } });
    return parsed.success
      ? checkEntry(parsed.data).map(({ path, message }) => `${path.join('.')} ${message}`)
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  };
  const one = (opens: string, closes: string) => [{ days: [1], opens, closes }];

  test('never when it is sound', () => {
    expect(faultsOf({})).toEqual([]);
  });

  test.each([
    [
      'hours that meet',
      { hours: [...one('07:30', '12:00'), ...one('11:30', '17:00')] },
      'hours.1.opens overlaps 07:30 - 12:00',
    ],
    ['hours that end first', { hours: one('17:00', '07:30') }, 'hours.0.closes is not after 17:00'],
    [
      'an exception on one day twice',
      { days: [...facts.days, { day: '2026-11-26', why: 'nghỉ' }] },
      'days.2.day 2026-11-26 stands twice',
    ],
    [
      'an exception whose hours meet',
      { days: [{ day: '2026-11-26', why: 'x', hours: [morning, morning] }] },
      'days.0.hours.1.opens overlaps 07:30 - 11:30',
    ],
    [
      'an invented one elsewhere',
      { demo: true, area: 'province:31' },
      'area demo: true needs an area of province 00',
    ],
    [
      'an unmarked one of the invented province',
      { area: 'province:00' },
      'area is invented, and so needs demo: true',
    ],
    [
      'a map that is a program',
      { mapUrl: 'javascript:alert(1)' },
      'mapUrl must be a web address (http or https)',
    ],
    [
      'a map of another protocol',
      { mapUrl: 'ftp://example.com/x' },
      'mapUrl must be a web address (http or https)',
    ],
  ])('for %s', (_, changed, fault) => {
    expect(faultsOf(changed)).toEqual([fault]);
  });

  test.each(['24:00', '25:99', '7:30', ''])('for the hour "%s"', (opens) => {
    expect(faultsOf({ hours: one(opens, '23:00') })).toHaveLength(1);
  });
  test.each([[[]], [[8]], [[0]], [[1.5]]])('for the weekdays %o', (days) => {
    expect(faultsOf({ hours: [{ days, ...morning }] })).toHaveLength(1);
  });
});
