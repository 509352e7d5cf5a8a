/** Calendar days in Viet Nam as `YYYY-MM-DD`: sums and names, without any time zone. */

const millisecondsOfDay = 86_400_000;
const daysOfWeek = 7;

/** Whether such a day exists: there is no 31 February. */
export function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at) && dayOf(at) === day;
}

/** `null` where year, month and day make none. */
export function toDay(year: number, month: number, date: number): string | null {
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  return isDay(day) ? day : null;
}

/** ISO weekday of a calendar day: 1 Monday .. 7 Sunday. */
export function weekdayOf(day: string): number {
  // 1970-01-01 was a Thursday.
  const sinceEpoch = Math.floor(Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay);
  return ((((sinceEpoch + 3) % daysOfWeek) + daysOfWeek) % daysOfWeek) + 1;
}

export function addDays(day: string, count: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + count * millisecondsOfDay);
}

/** The same date months later, or the last day of a month that is too short for it. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + count;
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}-${pad(Math.min(date, last), 2)}`;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
