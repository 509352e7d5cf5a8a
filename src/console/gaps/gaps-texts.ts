import { consoleGapsEn } from '#prompts/console-gaps.en.ts';
import { type ConsoleGapsTexts, consoleGapsVi } from '#prompts/console-gaps.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function gapsTexts(language: Language): ConsoleGapsTexts {
  return language === 'en' ? consoleGapsEn : consoleGapsVi;
}
