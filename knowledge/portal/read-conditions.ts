import { tidyLine, tidyText } from './tidy-text.ts';

/** One line is a condition; more are prose, whose order and indents carry its sense. */
export function readConditions(text: string): { readonly short: string[]; readonly prose: string } {
  const tidy = tidyText(text);
  const none = /^(?:kh[ôồ]ng?g?(?: (?:có|quy định|yêu cầu|có thông tin))?|có)\.?$/iu.test(tidy);
  if (!tidy || none) return { short: [], prose: '' };
  return tidy.includes('\n') ? { short: [], prose: tidy } : { short: [tidyLine(tidy)], prose: '' };
}
