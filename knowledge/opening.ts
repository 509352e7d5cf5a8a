import { dayKind } from './calendar.ts';
import { addDays, weekdayOf } from './days.ts';
import type { HolidayName } from './holidays.ts';
import type { Place } from './place.ts';

export type OpenSpan = { readonly opens: string; readonly closes: string };

/** Whether a place is open on a day. `check`: the calendar must be confirmed for that day. */
export type Opening =
  | {
      readonly kind: 'open';
      readonly spans: readonly OpenSpan[];
      /** Why its hours are not the usual ones, in the place's own words. */
      readonly why: string | null;
      /** The holiday that this day may become, or is worked for. */
      readonly holiday: HolidayName | null;
      readonly check: boolean;
    }
  | { readonly kind: 'closed'; readonly why: ClosedWhy; readonly check: boolean }
  /** The place gives no hours at all. */
  | { readonly kind: 'no-hours' };

export type ClosedWhy =
  | { readonly kind: 'holiday'; readonly name: HolidayName }
  | { readonly kind: 'exception'; readonly why: string }
  | { readonly kind: 'weekday' };

const monday = 1;
/** Longer than any run of days off. */
const farthest = 30;

/** The place's own exceptions first, then the calendar, then its week. */
export function openingOn(place: Pick<Place, 'hours' | 'days'>, day: string): Opening {
  const exception = place.days?.find((one) => one.day === day);
  if (exception) return exceptional(exception.why, exception.hours);
  if (place.hours.length === 0) return { kind: 'no-hours' };
  const kind = dayKind(day);
  switch (kind.kind) {
    case 'holiday':
      return { kind: 'closed', why: { kind: 'holiday', name: kind.name }, check: kind.check };
    case 'swapped-working':
      // No place says its hours for such a Saturday: those of a working day, to be confirmed.
      return usual(spansOn(place.hours, monday), { holiday: kind.name, check: true });
    case 'working':
      return usual(spansOn(place.hours, weekdayOf(day)), { holiday: kind.maybe, check: kind.check });
    case 'weekend':
      return usual(spansOn(place.hours, weekdayOf(day)), { holiday: null, check: kind.check });
    case 'unknown':
      return usual(spansOn(place.hours, weekdayOf(day)), { holiday: null, check: true });
  }
}

/** The first day after this one on which it is open, doubtful when a day off on the way is; `null` when it is not within a month. */
export function nextOpening(place: Place, day: string): (Extract<Opening, { kind: 'open' }> & Day) | null {
  let check = false;
  for (let ahead = 1; ahead <= farthest; ahead++) {
    const next = addDays(day, ahead);
    const opening = openingOn(place, next);
    if (opening.kind === 'open') return { ...opening, check: check || opening.check, day: next };
    check = check || (opening.kind === 'closed' && opening.check);
  }
  return null;
}

/** The last day before that it is open; `null` when it is not within a month. */
export function lastOpening(place: Place, day: string): string | null {
  for (let back = 1; back <= farthest; back++) {
    const before = addDays(day, -back);
    if (openingOn(place, before).kind === 'open') return before;
  }
  return null;
}

type Day = { readonly day: string };

/** When it is open on a weekday, in order; empty when it is closed. */
export function spansOn(hours: Place['hours'], weekday: number): readonly OpenSpan[] {
  return inOrder(hours.filter(({ days }) => days.includes(weekday)));
}

function exceptional(why: string, hours: readonly OpenSpan[]): Opening {
  return hours.length === 0
    ? { kind: 'closed', why: { kind: 'exception', why }, check: false }
    : { kind: 'open', spans: inOrder(hours), why, holiday: null, check: false };
}

function usual(
  spans: readonly OpenSpan[],
  { holiday, check }: { readonly holiday: HolidayName | null; readonly check: boolean },
): Opening {
  return spans.length === 0
    ? { kind: 'closed', why: { kind: 'weekday' }, check }
    : { kind: 'open', spans, why: null, holiday, check };
}

function inOrder(hours: readonly OpenSpan[]): readonly OpenSpan[] {
  return hours.map(({ opens, closes }) => ({ opens, closes })).sort((a, b) => a.opens.localeCompare(b.opens));
}
