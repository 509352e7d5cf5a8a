import { addDays } from '#knowledge/days.ts';
import { type OpenSpan, openingOn } from '#knowledge/opening.ts';
import type { Place } from '#knowledge/place.ts';
import { findNearPlaces } from '#src/answers/find-near-places.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';
import { type Reception, receptionOf } from './reception.ts';

type Hours = Pick<Place, 'hours' | 'days'>;

/** Office hours, where the centre has not written down its own. */
const officeHours: Hours = {
  hours: [
    { days: [1, 2, 3, 4, 5], opens: '07:30', closes: '11:30' },
    { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
  ],
};

const minute = 60_000;
const roundTo = 15;
/** Longer than any run of days off. */
const farthest = 60;

/** By when a person answers who is asked now: so many hours on, while the centre is open. */
export async function promiseReply(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'> & { readonly reception?: Reception | undefined },
): Promise<Date> {
  const now = resources.clock.now();
  const { province } = resources.centre;
  const found = await findNearPlaces(resources, { province, ward: null, today: dayInVietnam(now) }, null);
  const open = found.places.find(({ content }) => content.hours.length > 0)?.content;
  const { operatorReplyHours } = receptionOf(resources);
  return afterWorkingHours(now, operatorReplyHours, open ?? officeHours);
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
      if (left <= end - start) return at(day, Math.min(Math.ceil((start + left) / roundTo) * roundTo, end));
      left -= end - start;
    }
  }
  return new Date(from.getTime() + farthest * 24 * 60 * minute);
}

/** A day that may become a holiday, or is only worked for another, is not promised. */
function workedSpans(place: Hours, day: string): readonly OpenSpan[] {
  const opening = openingOn(place, day);
  return opening.kind === 'open' && opening.holiday === null ? opening.spans : [];
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Viet Nam keeps one time all year. */
function at(day: string, minutes: number): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + minutes * minute);
}
