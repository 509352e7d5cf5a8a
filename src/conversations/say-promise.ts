import type { Centre, Language } from '#src/answers/answer.ts';
import { dayName } from '#src/answers/compose/say-opening.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import { attachmentWords } from './attachment-words.ts';

/** A promise as people read it: "trước 16:00 thứ Hai 23/11". It is read later too, so no day is called "tomorrow". */
export function sayPromise(promised: { readonly by: Date; readonly now: Date }, language: Language): string {
  const words = attachmentWords(language);
  if (promised.by < promised.now) return words.late;
  const today = dayInVietnam(promised.now);
  const day = dayName(dayInVietnam(promised.by), { today, language, kept: true });
  return words.answeredBy(words.by(timeInVietnam(promised.by), day));
}

/** What to do meanwhile. */
export function sayUrgent({ hotline }: Centre, language: Language): string {
  const words = attachmentWords(language);
  return hotline ? words.urgentCall(hotline) : words.urgentType;
}
