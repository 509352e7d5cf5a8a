import { consoleAgenciesEn } from '#prompts/console-agencies.en.ts';
import { type ConsoleAgenciesTexts, consoleAgenciesVi } from '#prompts/console-agencies.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function agenciesTexts(language: Language): ConsoleAgenciesTexts {
  return language === 'en' ? consoleAgenciesEn : consoleAgenciesVi;
}
