import type { Entry, Version } from '#knowledge/entry.ts';
import type { Centre, Language } from '#src/answers/answer.ts';

/** What a composer is given: a version of an entry and for whom, when and in which language it speaks. */
export type AskedEntry<E extends Entry> = {
  readonly version: Version<E>;
  readonly centre: Centre;
  /** The calendar day in Viet Nam, `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: Language;
};
