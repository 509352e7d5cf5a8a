import { consoleLettersEn } from '#prompts/console-letters.en.ts';
import { type ConsoleLettersTexts, consoleLettersVi } from '#prompts/console-letters.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function lettersTexts(language: Language): ConsoleLettersTexts {
  return language === 'en' ? consoleLettersEn : consoleLettersVi;
}
