/**
 * The days on which offices of the state do not follow the week. One line is one day, with where it was read and
 * whether it must be confirmed: lunar days and the swaps of a year are announced by the government year by year.
 * A new year is added here once it is announced; outside these years the calendar says that it does not know.
 */

/** As it follows the verb "nghỉ". */
export type HolidayName = { readonly vi: string; readonly en: string };

export type CalendarLine = {
  readonly day: string;
  /**
   * `holiday` a public holiday; `substitute` the day off for a holiday that fell on a weekend; `swapped-off` a day off
   * that a worked Saturday makes good for; `swapped-working` that Saturday; `undecided` may become a day off.
   */
  readonly kind: 'holiday' | 'substitute' | 'swapped-off' | 'swapped-working' | 'undecided';
  readonly name: HolidayName;
  readonly source: string;
  readonly check: boolean;
};

/** First and last day that the lines below cover. */
export const knownFrom = '2026-01-01';
export const knownTo = '2027-12-31';

export const newYear = { vi: 'Tết Dương lịch', en: 'New Year’s Day' };
export const lunarNewYear = { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)' };
export const hungKings = { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' };
export const reunification = { vi: 'lễ 30/4', en: 'Reunification Day' };
export const labourDay = { vi: 'lễ Quốc tế Lao động', en: 'Labour Day' };
export const nationalDay = { vi: 'lễ Quốc khánh', en: 'National Day' };
export const cultureDay = { vi: 'Ngày Văn hóa Việt Nam', en: 'Viet Nam Culture Day' };

const law = 'Bộ luật Lao động, Điều 112';
const substituteLaw = 'Bộ luật Lao động, Điều 111 khoản 3';
const cultureLaw = 'Nghị quyết 28/2026/QH16, hiệu lực 01-07-2026';
const tet2026 = 'Lịch nghỉ Tết 2026 của cán bộ, công chức, viên chức';
const unread = 'Chưa đọc văn bản, cần kiểm tra lại';

type Facts = Pick<CalendarLine, 'kind' | 'name' | 'source'>;

/** What the law fixes, or a public source says. */
const sure = (day: string, facts: Facts): CalendarLine => ({ day, ...facts, check: false });
/** What is only remembered, reckoned, or not announced yet. */
const unsure = (day: string, facts: Facts): CalendarLine => ({ day, ...facts, check: true });

export const calendarLines: readonly CalendarLine[] = [
  sure('2026-01-01', { kind: 'holiday', name: newYear, source: law }),
  unsure('2026-01-02', { kind: 'swapped-off', name: newYear, source: unread }),
  unsure('2026-01-10', { kind: 'swapped-working', name: newYear, source: unread }),
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((day) =>
    sure(day, { kind: 'holiday', name: lunarNewYear, source: tet2026 }),
  ),
  sure('2026-04-26', { kind: 'holiday', name: hungKings, source: law }),
  sure('2026-04-27', { kind: 'substitute', name: hungKings, source: substituteLaw }),
  sure('2026-04-30', { kind: 'holiday', name: reunification, source: law }),
  sure('2026-05-01', { kind: 'holiday', name: labourDay, source: law }),
  unsure('2026-08-22', { kind: 'swapped-working', name: nationalDay, source: unread }),
  unsure('2026-08-31', { kind: 'swapped-off', name: nationalDay, source: unread }),
  // The law gives two days, 2 September and one beside it; which one is announced each year.
  unsure('2026-09-01', { kind: 'holiday', name: nationalDay, source: unread }),
  sure('2026-09-02', { kind: 'holiday', name: nationalDay, source: law }),
  sure('2026-11-24', { kind: 'holiday', name: cultureDay, source: cultureLaw }),

  sure('2027-01-01', { kind: 'holiday', name: newYear, source: law }),
  // The first day of the lunar year is 6 February; how the five days lie around it is announced.
  unsure('2027-02-04', { kind: 'undecided', name: lunarNewYear, source: unread }),
  ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'].map((day) =>
    unsure(day, { kind: 'holiday', name: lunarNewYear, source: unread }),
  ),
  unsure('2027-02-10', { kind: 'substitute', name: lunarNewYear, source: unread }),
  unsure('2027-02-11', { kind: 'undecided', name: lunarNewYear, source: unread }),
  unsure('2027-04-16', { kind: 'holiday', name: hungKings, source: unread }),
  sure('2027-04-30', { kind: 'holiday', name: reunification, source: law }),
  sure('2027-05-01', { kind: 'holiday', name: labourDay, source: law }),
  unsure('2027-05-03', { kind: 'substitute', name: labourDay, source: substituteLaw }),
  unsure('2027-09-01', { kind: 'undecided', name: nationalDay, source: unread }),
  sure('2027-09-02', { kind: 'holiday', name: nationalDay, source: law }),
  unsure('2027-09-03', { kind: 'undecided', name: nationalDay, source: unread }),
  sure('2027-11-24', { kind: 'holiday', name: cultureDay, source: cultureLaw }),
];
