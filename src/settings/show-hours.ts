import { addDays } from '#knowledge/days.ts';
import { openingOn, spansOn } from '#knowledge/opening.ts';
import { dayInVietnam } from '#src/clock.ts';
import { type DeskNow, deskAt, deskHours, type Hours } from '#src/conversations/line/desk-hours.ts';
import { type Reception, receptionOf } from '#src/conversations/reception.ts';
import type { Resources } from '#src/resources.ts';
import type { AnswerHours } from './hours-schema.ts';
import { hoursOf } from './live-reception.ts';

export type ShownHours = {
  /** Those that hold: set, or the centre's own place's. */
  readonly value: AnswerHours;
  readonly now: DeskNow;
  /** Whole days off within a month, that a usual week would not have. */
  readonly coming: readonly { readonly day: string; readonly why: string | null }[];
  /** They are set, and are not those of the centre's desk. */
  readonly differs: boolean;
};

const aheadDays = 30;
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** What holds now, and what comes of it. `set`: as it stands in the database. */
export async function showHours(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'> & { readonly reception?: Reception | undefined },
  set: AnswerHours | null,
): Promise<ShownHours> {
  const reception = receptionOf(resources);
  const own = await deskHours({ ...resources, reception: { ...reception, answerHours: null } });
  const hours = set ? hoursOf(set) : own.hours;
  const today = dayInVietnam(resources.clock.now());
  const coming = Array.from({ length: aheadDays }, (_, at) => addDays(today, at)).flatMap((day) => {
    const opening = openingOn(hours, day);
    if (opening.kind !== 'closed' || opening.why.kind === 'weekday') return [];
    return [{ day, why: opening.why.kind === 'holiday' ? opening.why.name.vi : opening.why.why }];
  });
  return {
    value: set ?? typedOf(own.hours),
    now: deskAt(hours, resources.clock.now()),
    coming,
    differs: set !== null && JSON.stringify(set.week) !== JSON.stringify(typedOf(own.hours).week),
  };
}

function typedOf({ hours, days }: Hours): AnswerHours {
  return {
    week: weekdays.map((day) => [...spansOn(hours, day)]),
    days: (days ?? []).map(({ day, why, hours: spans }) => ({ day, why, hours: [...spans] })),
  };
}
