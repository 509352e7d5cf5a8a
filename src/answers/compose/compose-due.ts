import { workingFrom } from '#knowledge/calendar.ts';
import { weekdayOf } from '#knowledge/days.ts';
import { dueDay } from '#knowledge/due-day.ts';
import type { TimeLimit } from '#knowledge/entry.ts';
import type { Telling } from './aspect-part.ts';
import { sameCase } from './case-name.ts';
import { formatDay } from './format-day.ts';

/**
 * When it would be done if it were filed on the day that was said, otherwise today, or on the next working day where
 * offices are closed then. `null` where the record gives several limits, none, or one that cannot be reckoned.
 */
export function composeDue(telling: Telling): string | null {
  const { procedure, today, kept, filing, words } = telling;
  const limit = onlyLimit(procedure.methods.flatMap(({ limits }) => limits));
  const wanted = filing?.day ?? today;
  const filed = workingFrom(wanted);
  const due = limit && filed ? dueDay(filed.day, limit, { hour: hourOf(filed.day, telling) }) : null;
  if (!filed || !due) return null;
  const isToday = filed.day === today && !kept;
  const when = isToday ? words.time.filedToday : words.time.filedOn(sayDay(filed.day, telling));
  return [
    ...(filing && filed.day !== wanted ? [words.time.closed(sayDay(wanted, telling))] : []),
    words.time.due(when, sayDay(due.day, telling)),
    ...(due.check || filed.check ? [words.time.dueToCheck] : []),
  ].join(' ');
}

/** The hour at which it is filed on that day, where it is known. */
function hourOf(day: string, { filing, today, now }: Telling): number | null {
  if (filing && (filing.hour !== null || filing.day !== today))
    return filing.day === day ? filing.hour : null;
  return day === today && now ? Number(now.slice(0, 2)) : null;
}

/**
 * The limit that holds whatever the way of filing; those that differ would each have their own day, and one that is
 * given for a single case that nobody told may not be theirs.
 */
function onlyLimit(limits: readonly TimeLimit[]): TimeLimit | null {
  const [first] = limits;
  if (!first) return null;
  const alike = limits.every((other) => other.quantity === first.quantity && other.unit === first.unit);
  const isOfOneCase =
    (first.cases ?? first.case) !== undefined && limits.every((one) => sameCase(one, first));
  return alike && !isOfOneCase ? first : null;
}

function sayDay(day: string, { language, words }: Telling): string {
  return words.time.weekday(words.counter.weekdays[weekdayOf(day) - 1] ?? '', formatDay(day, language));
}
