import { consoleTicketsEn } from '#prompts/console-tickets.en.ts';
import { type ConsoleTicketsTexts, consoleTicketsVi } from '#prompts/console-tickets.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function ticketsTexts(language: Language): ConsoleTicketsTexts {
  return language === 'en' ? consoleTicketsEn : consoleTicketsVi;
}
