import { consoleReceptionEn } from '#prompts/console-reception.en.ts';
import { type ConsoleReceptionTexts, consoleReceptionVi } from '#prompts/console-reception.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function receptionTexts(language: Language): ConsoleReceptionTexts {
  return language === 'en' ? consoleReceptionEn : consoleReceptionVi;
}
