import { consoleNoticesEn } from '#prompts/console-notices.en.ts';
import { type ConsoleNoticesTexts, consoleNoticesVi } from '#prompts/console-notices.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function noticesTexts(language: Language): ConsoleNoticesTexts {
  return language === 'en' ? consoleNoticesEn : consoleNoticesVi;
}
