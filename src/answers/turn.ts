import type { Topic } from '#db/conversations.ts';
import { isEnglish } from '#knowledge/hear/is-english.ts';
import type { Centre, Language } from './answer.ts';
import type { HoursDay } from './read-hours.ts';

/** For whom a part is worked out, and what was known before it. */
export type Turn = {
  readonly centre: Centre;
  readonly language: Language;
  /** The calendar day in Viet Nam. */
  readonly today: string;
  /** The time of day in Viet Nam, `HH:MM`. */
  readonly time: string;
  readonly topic: Topic;
  /** The citizen's commune-level unit, five digits, where it was told. */
  readonly ward: string | null;
  /** The day whose opening hours are asked about beside the question; `null` or absent where none are. */
  readonly hours?: HoursDay | null;
  /** Whether a choice that was offered is taken, or something is said in words. */
  readonly said: 'choice' | 'words';
};

/** Whether an entry's id is a procedure's code. */
export function isProcedure(entryId: string | undefined): boolean {
  return /^\d/.test(entryId ?? '');
}

/** Who writes English is answered in it, wherever they write; a button is in the language of its page. */
export function languageOf(asked: Language, said: Turn['said'], text: string): Language {
  return said === 'words' && isEnglish(text) ? 'en' : asked;
}
