import type { Language } from '#src/answers/answer.ts';

/** Letters that only Vietnamese has, beside those that French shares. */
const vietnamese = /[ăâđêôơưàáãèéìíĩòóõùúũýạ-ỹ]/i;
/** Words that no Vietnamese line has, also when it is typed without its marks ("the" and "can" are Vietnamese so). */
const english =
  /\b(?:what|where|how|which|when|who|is|are|does|your|need|please|want|birth|fees?|marriage|certificate|licen[cs]e|address|open|help)\b/i;

/**
 * The language of a line, where there is reason to tell: a phone set to English says little, because many Vietnamese
 * have theirs so and type without marks. `undefined` leaves the conversation as it is.
 */
export function guessLanguage(text: string, clientLanguage: string | undefined): Language | undefined {
  if (!/^en(?:$|-)/i.test(clientLanguage ?? '')) return undefined;
  if (vietnamese.test(text.normalize('NFC'))) return 'vi';
  return english.test(text) ? 'en' : undefined;
}
