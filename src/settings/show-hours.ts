import { addDays } from '#knowledge/days.ts';
import { type OpenSpan, openingOn, spansOn } from '#knowledge/opening.ts';
import type { Language } from '#src/answers/answer.ts';
import { dayInVietnam } from '#src/clock.ts';
import {
  type DeskNow,
  deskAt,
  deskHours,
  type Hours,
  officeHours,
  workedSpans,
} from '#src/conversations/line/desk-hours.ts';
import { type Reception, receptionOf } from '#src/conversations/reception.ts';
import type { Resources } from '#src/resources.ts';
import type { AnswerHours } from './hours-schema.ts';
import { hoursOf } from './live-reception.ts';

export type ShownHours = {
  /** Those that hold: set, or the centre's own place's. */
  readonly value: AnswerHours;
  readonly now: DeskNow;
  /** Whole days off within a month, that a usual week would not have. */
  readonly coming: readonly {
    readonly day: string;
    readonly why: Readonly<Record<Language, string>> | null;
  }[];
  /** Where they are set: the first day within a month on which the centre's desk has other hours. */
  readonly differsOn: string | null;
  /** No place of the centre tells its hours. */
  readonly isOfficeHours: boolean;
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
  const ahead = Array.from({ length: aheadDays }, (_, at) => addDays(today, at));
  const coming = ahead.flatMap((day) => {
    const opening = openingOn(hours, day);
    if (opening.kind !== 'closed' || opening.why.kind === 'weekday') return [];
    if (opening.why.kind === 'holiday') return [{ day, why: opening.why.name }];
    const { why } = opening.why;
    return [{ day, why: why === null ? null : { vi: why, en: why } }];
  });
  return {
    value: set ?? typedOf(own.hours),
    now: deskAt(hours, resources.clock.now()),
    coming,
    differsOn:
      (set && ahead.find((day) => !isSame(workedSpans(hours, day), workedSpans(own.hours, day)))) ?? null,
    isOfficeHours: own.hours === officeHours,
  };
}

function isSame(spans: readonly OpenSpan[], others: readonly OpenSpan[]): boolean {
  const told = (each: readonly OpenSpan[]) =>
    each
      .map(({ opens, closes }) => `${opens}-${closes}`)
      .toSorted()
      .join();
  return told(spans) === told(others);
}

function typedOf({ hours, days }: Hours): AnswerHours {
  return {
    week: weekdays.map((day) => [...spansOn(hours, day)]),
    days: (days ?? []).map(({ day, why, hours: spans }) => ({ day, why, hours: [...spans] })),
  };
}
