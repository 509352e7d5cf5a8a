import { consoleEn } from '#prompts/console.en.ts';
import { type ConsoleTexts, consoleVi } from '#prompts/console.vi.ts';
import type { Language } from '#src/answers/answer.ts';

/** The words that every page of the console shares. */
export function consoleTexts(language: Language): ConsoleTexts {
  return language === 'en' ? consoleEn : consoleVi;
}
