import { addWorkingDays, type Reckoned, workingFrom } from './calendar.ts';
import { addDays, addMonths, isDay } from './days.ts';
import type { TimeLimit } from './entry.ts';

/** When it was handed in: the hour in Viet Nam, 0 to 23, or `null` where it is not known. */
export type FiledAt = { readonly hour: number | null };

const hoursOfWorkingDay = 8;
/** From this hour on, what the limit's note says about late filing holds. */
const lateHour = 15;
/** Limits longer than the calendar is known end there anyway; this only keeps a mistyped one from being counted out. */
const longest = 2000;

/**
 * When something filed on that day is due, or `null` where the limit or the calendar does not tell. The day of filing
 * is not counted (Civil Code, art. 147), and an end on a day off moves to the next working day (art. 148). Both rules
 * are remembered rather than read, so that a day moved by them carries `check`.
 */
export function dueDay(filedOn: string, limit: TimeLimit, { hour }: FiledAt): Reckoned | null {
  const { quantity, unit } = limit;
  if (quantity === null || quantity > longest || !isDay(filedOn)) return null;
  const received = workingFrom(filedOn);
  if (!received) return null;
  const late = hour !== null && hour >= lateHour && speaksOfLate(limit.note);
  const start = late ? addWorkingDays(received.day, 1) : received;
  if (!start) return null;
  const check = limit.check || start.check || received.check || received.day !== filedOn;
  return within(start.day, { quantity, unit, note: limit.note ?? '', check });
}

type Span = Pick<TimeLimit, 'unit'> & {
  readonly quantity: number;
  readonly note: string;
  readonly check: boolean;
};

function within(start: string, span: Span): Reckoned | null {
  const { quantity, unit, note } = span;
  switch (unit) {
    case 'working-day':
      return marked(addWorkingDays(start, speaksOfSameDay(note) && quantity <= 1 ? 0 : quantity), span);
    case 'day':
      return moved(addDays(start, Math.ceil(quantity)), span);
    case 'month':
      return Number.isInteger(quantity) ? moved(addMonths(start, quantity), span) : null;
    case 'hour':
      // Hours of the clock end within a day whose hour is not known here.
      return /giờ làm việc/i.test(note)
        ? marked(addWorkingDays(start, Math.ceil(quantity / hoursOfWorkingDay) - 1), span)
        : null;
    case 'unknown':
      return null;
  }
}

function marked(reached: Reckoned | null, { check }: Span): Reckoned | null {
  return reached && { day: reached.day, check: reached.check || check };
}

/** An end on a day off moves on. */
function moved(end: string, { check }: Span): Reckoned | null {
  const open = workingFrom(end);
  return open && { day: open.day, check: open.check || check || open.day !== end };
}

function speaksOfLate(note: string | undefined): boolean {
  return note !== undefined && /sau\s+15\s*(giờ|h|g)/i.test(note.normalize('NFC'));
}

/** "Có kết quả ngay trong ngày làm việc": one working day that is the day of filing itself. */
function speaksOfSameDay(note: string): boolean {
  return /ngay trong ngày/i.test(note.normalize('NFC'));
}
