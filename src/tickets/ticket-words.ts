import { ticketsEn } from '#prompts/tickets.en.ts';
import { type TicketWords, ticketsVi } from '#prompts/tickets.vi.ts';
import type { Language } from '#src/answers/answer.ts';

const words: Readonly<Record<Language, TicketWords>> = { vi: ticketsVi, en: ticketsEn };

/** Every sentence about a report, in the language of whoever reads it. */
export function ticketWords(language: Language): TicketWords {
  return words[language];
}
