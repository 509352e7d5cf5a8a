import { consoleDoorEn } from '#prompts/console-door.en.ts';
import { type ConsoleDoorTexts, consoleDoorVi } from '#prompts/console-door.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function doorTexts(language: Language): ConsoleDoorTexts {
  return language === 'en' ? consoleDoorEn : consoleDoorVi;
}
