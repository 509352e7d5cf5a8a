import type { PlacesFound } from '#db/places.ts';
import type { Entry, Version } from '#knowledge/entry.ts';
import type { SaidDay } from '#knowledge/spot-day.ts';
import type { Centre, Language } from '#src/answers/answer.ts';

/** What a composer is given: a version of an entry and for whom, when and in which language it speaks. */
export type AskedEntry<E extends Entry> = {
  readonly version: Version<E>;
  readonly centre: Centre;
  /** The calendar day in Viet Nam, `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: Language;
  /** The places that receive it; absent where none were looked for. */
  readonly near?: Near | null;
};

/** The centre's places that receive something, the citizen's own ward first. */
export type Near = PlacesFound & {
  /** The day that is asked about, where it is not today. */
  readonly said: SaidDay | null;
  /** The time of day in Viet Nam, `HH:MM`. */
  readonly now: string;
};
