import { consoleWrapEn } from '#prompts/console-wrap.en.ts';
import { type ConsoleWrapTexts, consoleWrapVi } from '#prompts/console-wrap.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function wrapTexts(language: Language): ConsoleWrapTexts {
  return language === 'en' ? consoleWrapEn : consoleWrapVi;
}
