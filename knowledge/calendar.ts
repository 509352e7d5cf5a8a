import { addDays, isDay, weekdayOf } from './days.ts';
import { type CalendarLine, calendarLines, type HolidayName, knownFrom, knownTo } from './holidays.ts';

/** What a day is to the offices of the state. `check`: the calendar itself must be confirmed for that day. */
export type DayKind =
  | {
      readonly kind: 'working';
      readonly check: boolean;
      /** What it may be a day off for, once that is announced. */
      readonly maybe: HolidayName | null;
    }
  | { readonly kind: 'weekend'; readonly check: boolean }
  | { readonly kind: 'holiday'; readonly name: HolidayName; readonly why: OffWhy; readonly check: boolean }
  /** A Saturday that is worked for another day off. */
  | { readonly kind: 'swapped-working'; readonly name: HolidayName; readonly check: boolean }
  /** No such day, or a year whose holidays are not known here. */
  | { readonly kind: 'unknown' };

type OffWhy = 'holiday' | 'substitute' | 'swapped-off';

/** A day that was reckoned, and whether the calendar on the way there must be confirmed. */
export type Reckoned = { readonly day: string; readonly check: boolean };

const saturday = 6;
const lines = new Map<string, CalendarLine>(calendarLines.map((line) => [line.day, line]));

export function dayKind(day: string): DayKind {
  if (!isDay(day) || day < knownFrom || day > knownTo) return { kind: 'unknown' };
  const line = lines.get(day);
  if (!line) return isWeekend(day) ? { kind: 'weekend', check: false } : working;
  const { name, check } = line;
  switch (line.kind) {
    case 'holiday':
    case 'substitute':
    case 'swapped-off':
      return { kind: 'holiday', name, why: line.kind, check };
    case 'swapped-working':
      return { kind: 'swapped-working', name, check };
    case 'undecided':
      return { kind: 'working', check, maybe: name };
  }
}

const working: DayKind = { kind: 'working', check: false, maybe: null };

/** The working day that comes `count` of them after `day`, which itself is not counted; `null` beyond the calendar. */
export function addWorkingDays(day: string, count: number): Reckoned | null {
  let reached: Reckoned = { day, check: false };
  for (let left = Math.ceil(count); left > 0; left--) {
    const next = workingFrom(addDays(reached.day, 1));
    if (!next) return null;
    reached = { day: next.day, check: reached.check || next.check };
  }
  return reached;
}

/** `day` itself where offices work on it, otherwise the first day after it on which they do. */
export function workingFrom(day: string): Reckoned | null {
  let check = false;
  for (let at = day; ; at = addDays(at, 1)) {
    const found = dayKind(at);
    if (found.kind === 'unknown') return null;
    check = check || found.check;
    if (found.kind === 'working' || found.kind === 'swapped-working') return { day: at, check };
  }
}

function isWeekend(day: string): boolean {
  return weekdayOf(day) >= saturday;
}
