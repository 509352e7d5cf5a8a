import { addDays } from '#knowledge/days.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import {
  deskHours,
  type Hours,
  minutesOf,
  momentOf,
  workedSpans,
} from '#src/conversations/line/desk-hours.ts';
import type { Resources } from '#src/resources.ts';
import type { Reception } from './reception.ts';

const minute = 60_000;
const roundTo = 15;
/** Longer than any run of days off. */
const farthest = 60;

/** By when a person answers who is asked now: so many hours on, while the centre is open. */
export async function promiseReply(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'> & { readonly reception?: Reception | undefined },
): Promise<Date> {
  const { hours, replyHours } = await deskHours(resources);
  return afterWorkingHours(resources.clock.now(), replyHours, hours);
}

/** `hours` of opening time after `from`, told in quarters of an hour, never beyond the closing of that day. */
export function afterWorkingHours(from: Date, hours: number, place: Hours): Date {
  const today = dayInVietnam(from);
  let left = hours * 60;
  for (let ahead = 0; ahead <= farthest; ahead++) {
    const day = addDays(today, ahead);
    const since = ahead === 0 ? minutesOf(timeInVietnam(from)) : 0;
    for (const { opens, closes } of workedSpans(place, day)) {
      const [start, end] = [Math.max(minutesOf(opens), since), minutesOf(closes)];
      if (end <= start) continue;
      if (left <= end - start) {
        return momentOf(day, Math.min(Math.ceil((start + left) / roundTo) * roundTo, end));
      }
      left -= end - start;
    }
  }
  return new Date(from.getTime() + farthest * 24 * 60 * minute);
}
