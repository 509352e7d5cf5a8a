import type { Place } from '#knowledge/place.ts';

export type OpenSpan = { readonly opens: string; readonly closes: string };

const daysOfWeek = 7;
const millisecondsOfDay = 86_400_000;

/** ISO weekday of a calendar day: 1 Monday .. 7 Sunday. */
export function weekdayOf(day: string): number {
  // 1970-01-01 was a Thursday.
  const sinceEpoch = Math.floor(Date.parse(day) / millisecondsOfDay);
  return ((((sinceEpoch + 3) % daysOfWeek) + daysOfWeek) % daysOfWeek) + 1;
}

/** When a counter is open on a weekday, in order; empty when it is closed. */
export function spansOn(hours: Place['hours'], weekday: number): OpenSpan[] {
  return hours
    .filter(({ days }) => days.includes(weekday))
    .map(({ opens, closes }) => ({ opens, closes }))
    .sort((a, b) => a.opens.localeCompare(b.opens));
}

/** The first weekday after this one on which it is open; `null` when it never is. */
export function nextOpenWeekday(hours: Place['hours'], weekday: number): number | null {
  for (let ahead = 1; ahead <= daysOfWeek; ahead++) {
    const next = ((weekday - 1 + ahead) % daysOfWeek) + 1;
    if (spansOn(hours, next).length > 0) return next;
  }
  return null;
}
