import { consoleHotlineEn } from '#prompts/console-hotline.en.ts';
import { type ConsoleHotlineTexts, consoleHotlineVi } from '#prompts/console-hotline.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function hotlineTexts(language: Language): ConsoleHotlineTexts {
  return language === 'en' ? consoleHotlineEn : consoleHotlineVi;
}
