import { workingFrom } from '#knowledge/calendar.ts';
import { weekdayOf } from '#knowledge/days.ts';
import { dueDay } from '#knowledge/due-day.ts';
import type { TimeLimit } from '#knowledge/entry.ts';
import type { Telling } from './aspect-part.ts';
import { sameCase } from './case-name.ts';
import { formatDay } from './format-day.ts';

/**
 * When it would be done if it were filed today, or on the next working day where offices are closed today. `null` where
 * the record gives several limits, none, or one that cannot be reckoned.
 */
export function composeDue(telling: Telling): string | null {
  const { procedure, today, now, kept, words } = telling;
  const limit = onlyLimit(procedure.methods.flatMap(({ limits }) => limits));
  const filed = workingFrom(today);
  const hour = filed?.day === today && now ? Number(now.slice(0, 2)) : null;
  const due = limit && filed ? dueDay(filed.day, limit, { hour }) : null;
  if (!filed || !due) return null;
  const isToday = filed.day === today && !kept;
  const when = isToday ? words.time.filedToday : words.time.filedOn(sayDay(filed.day, telling));
  const said = words.time.due(when, sayDay(due.day, telling));
  return due.check || filed.check ? `${said} ${words.time.dueToCheck}` : said;
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
