import { isDay } from '#knowledge/days.ts';

/**
 * A time as registries and sheets write it, in Viet Nam where no zone is told: "2026-11-16T08:30:00+07:00",
 * "20261116083000", "16/11/2026 08:30", "08:30 16/11/2026", "2026-11-16". A day alone is its beginning. ISO 8601, or
 * `null` where it is no time.
 */
export function readTime(text: string): string | null {
  const written = text.trim();
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(written)) {
    const time = Date.parse(written.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(time) ? null : new Date(time).toISOString();
  }
  const [, compactDay = '', compactHour] = /^(\d{8})(\d{4}(?:\d{2})?)?$/.exec(written) ?? [];
  if (compactDay)
    return joined(compactDay.replace(/^(....)(..)/, '$1-$2-'), compactHour?.replace(/(..)(?=.)/g, '$1:'));
  const [wholeHour = '', hour] = /(?<!\d)(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?/.exec(written) ?? [];
  const day = written.replace(wholeHour, '').replace(/[T\s]+/g, '');
  const [, year, month, date] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(day) ?? [];
  if (year) return joined(dayText(year, month, date), hour);
  const [, localDate, localMonth, localYear] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(day) ?? [];
  return localYear ? joined(dayText(localYear, localMonth, localDate), hour) : null;
}

function dayText(year: string, month = '', date = ''): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

function joined(day: string, hour = '00:00'): string | null {
  if (!isDay(day)) return null;
  const [hours = '', minutes = '', seconds = '00'] = hour.split(':');
  const time = Date.parse(`${day}T${hours.padStart(2, '0')}:${minutes}:${seconds}+07:00`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
