import { addDays } from './days.ts';
import {
  calendarLines,
  cultureDay,
  type HolidayName,
  hungKings,
  labourDay,
  lunarNewYear,
  nationalDay,
  newYear,
  reunification,
} from './holidays.ts';

/** By folded words; the first that matches is meant. */
const names: readonly (readonly [RegExp, HolidayName | null])[] = [
  // Feasts on which offices work as on any day, and whose lunar day stands in no table here.
  [/\btet (trung thu|thieu nhi|nguyen tieu|han thuc|doan ngo)\b|\bnghi tet duoc\b|\btrung thu\b/, null],
  [/\btet (duong|duong lich|tay)\b/, newYear],
  [/\bgio to\b|\bhung vuong\b|\b(mung|mong)? ?10[/-]3 am\b/, hungKings],
  [/\bquoc khanh\b/, nationalDay],
  [/\bquoc te lao dong\b/, labourDay],
  [/\bgiai phong mien nam\b|\bngay thong nhat dat nuoc\b/, reunification],
  [/\bngay van hoa viet nam\b/, cultureDay],
  [
    /\btet (nguyen dan|am|ta|nay|co|nghi|lam|mo)\b|\b(nghi|dip|truoc|trong|mung \d|mong \d) tet\b|\btet\b/,
    lunarNewYear,
  ],
];

/** The coming day of a feast that is called by its name; `null` where none is, or the calendar does not hold it. */
export function namedDay(folded: string, today: string): string | null {
  // "Tết" without marks is also "tét", but not beside the words of an office; before and after it no day is told.
  if (/\b(truoc|sau|ra|qua|het|an) tet\b/.test(folded)) return null;
  // "28 tết" is one of the last days of the year before, of which no table tells how many it has.
  if (/\b(2\d|30) tet\b/.test(folded)) return null;
  const name = names.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  if (name === null) return null;
  return name === lunarNewYear ? lunarDay(folded, today) : mainDay(name, today);
}

/** The holiday itself, not the days beside it: 2 September rather than the day before. */
function mainDay(name: HolidayName, today: string): string | null {
  const coming = calendarLines.filter(
    ({ day, kind, name: of, check }) =>
      of === name && kind === 'holiday' && day >= today && !(check && name === nationalDay),
  );
  return coming[0]?.day ?? null;
}

/** First days of lunar years: a table, as no sum gives them. */
const firstDays = ['2026-02-17', '2027-02-06'];
const longestTet = 10;

/** "Mùng 4 tết" is counted from the first day; "tết" alone means that first day, also while the feast goes on. */
function lunarDay(folded: string, today: string): string | null {
  const [, which] = /\b(?:mung|mong) (\d{1,2}) (?:tet|thang gieng)\b/.exec(folded) ?? [];
  const nth = Number(which ?? 1);
  if (nth < 1 || nth > longestTet) return null;
  return firstDays.map((day) => addDays(day, nth - 1)).find((day) => day >= today) ?? null;
}
