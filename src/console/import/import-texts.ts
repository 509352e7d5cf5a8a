import { consoleImportEn } from '#prompts/console-import.en.ts';
import { type ConsoleImportTexts, consoleImportVi } from '#prompts/console-import.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function importTexts(language: Language): ConsoleImportTexts {
  return language === 'en' ? consoleImportEn : consoleImportVi;
}
