import type { Choice, Language } from '#src/answers/answer.ts';
import { ticketWords } from '#src/tickets/ticket-words.ts';

/** Under an answer, and wherever its citizen sees it again: how it was, the best being the fifth, and that it is not solved. */
export function verdictChoices(code: string, language: Language): readonly Choice[] {
  const { rates, reopen: again } = ticketWords(language);
  const stars = rates.map((label, at) => ({ label, value: `#phananh sao ${code} ${at + 1}` }));
  return [...stars, { label: again.label, value: `#phananh mo ${code}` }];
}
