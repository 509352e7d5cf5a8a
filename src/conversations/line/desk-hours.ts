import { addDays } from '#knowledge/days.ts';
import { type Opening, type OpenSpan, openingOn } from '#knowledge/opening.ts';
import type { Place } from '#knowledge/place.ts';
import { findNearPlaces } from '#src/answers/find-near-places.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import { type Reception, receptionOf } from '#src/conversations/reception.ts';
import type { Resources } from '#src/resources.ts';

export type Hours = Pick<Place, 'hours' | 'days'>;

/** When people of the centre answer, and within how many hours of that time they promise to. */
export type DeskHours = { readonly hours: Hours; readonly replyHours: number };

/** Office hours, where the centre has not written down its own. */
export const officeHours: Hours = {
  hours: [
    { days: [1, 2, 3, 4, 5], opens: '07:30', closes: '11:30' },
    { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
  ],
};

const minute = 60_000;
/** Longer than any run of days off. */
const farthest = 60;

/** The hours that the centre set for answering, or else those of its own place; here alone they are read. */
export async function deskHours(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'> & { readonly reception?: Reception | undefined },
): Promise<DeskHours> {
  const { answerHours, operatorReplyHours: replyHours } = receptionOf(resources);
  if (answerHours) return { hours: answerHours, replyHours };
  const { province } = resources.centre;
  const today = dayInVietnam(resources.clock.now());
  const found = await findNearPlaces(resources, { province, ward: null, today }, null);
  const open = found.places.find(({ content }) => content.hours.length > 0)?.content;
  return { hours: open ?? officeHours, replyHours };
}

/** Whether somebody is there at a moment; if not, why the day is off, and when somebody is there again. */
export type DeskNow =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'closed';
      /** Of a whole day off: its holiday, or the place's own words. */
      readonly opening: Opening;
      readonly opensAt: Date | null;
    };

/** On a day that may become a holiday nobody is said to be away; for when they are back only a sure day is told. */
export function deskAt(hours: Hours, now: Date): DeskNow {
  const today = dayInVietnam(now);
  const time = minutesOf(timeInVietnam(now));
  const opening = openingOn(hours, today);
  const spans = opening.kind === 'open' ? opening.spans : [];
  if (spans.some(({ opens, closes }) => minutesOf(opens) <= time && time < minutesOf(closes))) {
    return { kind: 'open' };
  }
  for (let ahead = 0; ahead <= farthest; ahead++) {
    const day = addDays(today, ahead);
    const next = workedSpans(hours, day).find(({ opens }) => ahead > 0 || minutesOf(opens) > time);
    if (next) {
      return {
        kind: 'closed',
        opening,
        opensAt: momentOf(day, minutesOf(next.opens)),
      };
    }
  }
  return { kind: 'closed', opening, opensAt: null };
}

/** How many minutes of opening time lie between two moments. */
export function openMinutes(hours: Hours, from: Date, to: Date): number {
  let minutes = 0;
  const last = dayInVietnam(to);
  for (let ahead = 0, day = dayInVietnam(from); day <= last && ahead <= farthest; ahead++) {
    for (const { opens, closes } of workedSpans(hours, day)) {
      const start = Math.max(momentOf(day, minutesOf(opens)).getTime(), from.getTime());
      const end = Math.min(momentOf(day, minutesOf(closes)).getTime(), to.getTime());
      minutes += Math.max(0, end - start) / minute;
    }
    day = addDays(day, 1);
  }
  return minutes;
}

/** A day that may become a holiday, or is only worked for another, is not promised. */
export function workedSpans(hours: Hours, day: string): readonly OpenSpan[] {
  const opening = openingOn(hours, day);
  return opening.kind === 'open' && opening.holiday === null ? opening.spans : [];
}

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Viet Nam keeps one time all year. */
export function momentOf(day: string, minutes: number): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + minutes * minute);
}
