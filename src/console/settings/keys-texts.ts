import { consoleKeysEn } from '#prompts/console-keys.en.ts';
import { type ConsoleKeysTexts, consoleKeysVi } from '#prompts/console-keys.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function keysTexts(language: Language): ConsoleKeysTexts {
  return language === 'en' ? consoleKeysEn : consoleKeysVi;
}
