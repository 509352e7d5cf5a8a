import { consoleHealthEn } from '#prompts/console-health.en.ts';
import { type ConsoleHealthTexts, consoleHealthVi } from '#prompts/console-health.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function healthTexts(language: Language): ConsoleHealthTexts {
  return language === 'en' ? consoleHealthEn : consoleHealthVi;
}
