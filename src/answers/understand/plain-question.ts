import { cleanText } from '#knowledge/clean-text.ts';
import { withoutCodes } from '#knowledge/spot-codes.ts';
import { withoutHidden } from '#src/answers/personal/hide-personal.ts';

/** The question that a model wrote: searched and never shown; codes in it name nothing. */
export function plainQuestion(question: string): string {
  return withoutCodes(withoutHidden(cleanText(question)))
    .replace(/\s+/g, ' ')
    .trim();
}
